package dev.pgmg.graph;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pg_depend says, among the objects that people think of: a constraint, a default or an index
 * that pgmg does not manage is its table, a publication's table is the publication, and what
 * belongs to an extension is the extension.
 */
final class CatalogEdges {

  /** A part of a part of something: an index of a constraint of a table. */
  private static final int DEEPEST = 3;

  private final CatalogGraph catalog;
  private final Map<Address, ObjectId> managed;
  private final Map<Address, Optional<ObjectId>> wholes = new HashMap<>();

  /** Takes what is managed, by where it stands. */
  CatalogEdges(CatalogGraph catalog, Map<Address, ObjectId> managed) {
    this.catalog = catalog;
    this.managed = managed;
  }

  /** What stands in the catalogs under names of its own. */
  List<ObjectId> objects() {
    return catalog.objects().stream()
        .flatMap(object -> whole(object.address()).stream())
        .distinct()
        .toList();
  }

  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (Dependency dependency : catalog.dependencies()) {
      Optional<ObjectId> from = whole(dependency.dependent());
      Optional<ObjectId> to = whole(dependency.referenced());
      if (from.isPresent() && to.isPresent() && isToBeSeen(from.get(), to.get(), dependency)) {
        edges.add(new Edge(from.get().toString(), to.get().toString(), Edge.Origin.CATALOG));
      }
    }
    return edges;
  }

  // That a serial column of a table has a sequence says nothing to anybody.
  private boolean isToBeSeen(ObjectId from, ObjectId to, Dependency dependency) {
    boolean ownSequence =
        to.kind() == ObjectKind.SEQUENCE && !managed.containsKey(dependency.dependent());
    return !from.equals(to) && !ownSequence;
  }

  private Optional<ObjectId> whole(Address address) {
    Optional<ObjectId> known = wholes.get(address);
    if (known == null) {
      known = find(address, DEEPEST);
      wholes.put(address, known);
    }
    return known;
  }

  private Optional<ObjectId> find(Address address, int depth) {
    Optional<ObjectId> own = Optional.ofNullable(managed.get(address));
    if (own.isPresent()) {
      return own;
    }
    return catalog.object(address).flatMap(object -> find(object, depth));
  }

  private Optional<ObjectId> find(CatalogObject object, int depth) {
    if (!object.extension().isEmpty()) {
      return Optional.of(
          ObjectId.of(ObjectKind.EXTENSION, QualifiedName.unqualified(object.extension())));
    }
    return switch (object.id().kind()) {
      case OTHER, DEFAULT, COLUMN, INDEX -> depth == 0 ? Optional.empty() : owner(object, depth);
      default -> Optional.of(object.id());
    };
  }

  // What a table is in a publication for, and an operator in a family, are parts of both.
  private Optional<ObjectId> owner(CatalogObject part, int depth) {
    return catalog.dependenciesOf(part.address()).stream()
        .filter(dependency -> dependency.type() != Dependency.Type.NORMAL)
        .map(Dependency::referenced)
        .distinct()
        .sorted(Comparator.comparingInt(CatalogEdges::rank).thenComparing(a -> a))
        .flatMap(address -> find(address, depth - 1).stream())
        .findFirst();
  }

  private static int rank(Address address) {
    return switch (address.catalog()) {
      case "pg_publication", "pg_opfamily" -> 0;
      case "pg_class" -> 1;
      default -> 2;
    };
  }
}
