package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.Literals;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which enums get labels that the same plan uses: those have to be committed first (55P04; manual,
 * ALTER TYPE, Notes).
 *
 * <p>A label is taken to be used where it stands as a string in a statement that also mentions the
 * enum or something that depends on it. Too many is a COMMIT early, and harms nothing; what is
 * missed PostgreSQL refuses, and {@link Lessons} has it.
 */
final class NewLabels {

  private final World world;
  private final Map<String, Making> makings;

  private NewLabels(World world, Map<String, Making> makings) {
    this.world = world;
    this.makings = makings;
  }

  /** Keys of the enums, in order. */
  static Set<String> toCommit(World world, Lessons lessons, Map<String, Making> makings) {
    NewLabels labels = new NewLabels(world, makings);
    Set<String> keys = new TreeSet<>();
    for (Making making : makings.values()) {
      Set<String> added = added(making, world);
      if (!added.isEmpty()
          && (lessons.committed().contains(making.key()) || labels.areUsed(making, added))) {
        keys.add(making.key());
      }
    }
    return keys;
  }

  /** The labels that a making adds to an enum that is there. */
  static Set<String> added(Making making, World world) {
    return making.way() == Making.Way.ALTER
        ? making.definition().map(object -> InPlace.newLabels(object, world)).orElse(Set.of())
        : Set.of();
  }

  private boolean areUsed(Making making, Set<String> labels) {
    Set<QualifiedName> names = dependents(making);
    Stream<Statement> migrations =
        world.pending().stream().flatMap(migration -> migration.statements().stream());
    Stream<Statement> definitions =
        makings.values().stream()
            .filter(other -> !other.key().equals(making.key()))
            .flatMap(other -> other.definition().stream())
            .map(Definition.OfObject::statement);
    return Stream.concat(migrations, definitions)
        .anyMatch(statement -> uses(statement.tokens(), labels, names));
  }

  private static boolean uses(List<Token> tokens, Set<String> labels, Set<QualifiedName> names) {
    if (Literals.in(tokens).stream().noneMatch(labels::contains)) {
      return false;
    }
    Mentions mentions = Mentions.in(tokens);
    return names.stream().anyMatch(mentions::anywhere);
  }

  private Set<QualifiedName> dependents(Making making) {
    Set<QualifiedName> names = new HashSet<>();
    names.add(making.id().name());
    making.address().ifPresent(address -> collect(address, new HashSet<>(), names));
    return names;
  }

  private void collect(Address address, Set<Address> seen, Set<QualifiedName> names) {
    if (!seen.add(address)) {
      return;
    }
    world.graph().object(address).map(CatalogObject::id).ifPresent(id -> names.add(id.name()));
    for (Dependency dependency : world.graph().dependentsOf(address)) {
      collect(dependency.dependent(), seen, names);
    }
  }
}
