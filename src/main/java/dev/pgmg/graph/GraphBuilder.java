package dev.pgmg.graph;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Overview;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.RangeNames;
import dev.pgmg.plan.Change;
import dev.pgmg.plan.Plan;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a graph.
 *
 * <ol>
 *   <li>What is declared or recorded is managed; what else is in the catalogs, or comes with a
 *       pending migration, may stand between.
 *   <li>{@link CatalogEdges}: what pg_depend says of what is there.
 *   <li>{@link NameEdges}: what names in the files say of what is not there yet, and of bodies. Of
 *       two edges between the same objects the surer one stays.
 *   <li>{@link Relevance}: what has nothing to do with anything managed is left out.
 * </ol>
 */
public final class GraphBuilder {

  private final Overview overview;
  private final String creationSchema;
  private final Map<String, Definition.OfObject> declared = new TreeMap<>();
  private final Map<String, ObjectId> managed = new TreeMap<>();
  private final Map<String, Change> changes = new HashMap<>();
  private final Prospects prospects;

  private GraphBuilder(Project project, Overview overview, Plan plan, String creationSchema) {
    this.overview = overview;
    this.creationSchema = creationSchema;
    for (Definition definition : project.definitions()) {
      if (definition instanceof Definition.OfObject object) {
        declared.put(object.key(), object);
        managed.put(object.key(), object.id());
      }
    }
    for (Recorded recorded : overview.snapshot().state().recorded().values()) {
      recorded.object().ifPresent(id -> managed.putIfAbsent(recorded.key(), id));
    }
    plan.changes().forEach(change -> changes.put(change.key(), change));
    this.prospects = Prospects.of(plan, creationSchema);
  }

  /**
   * The graph of a project in a database.
   *
   * @param project with every name in its schema
   * @param plan of that project in that database
   */
  public static Graph build(Project project, Overview overview, Plan plan) {
    String schema = overview.snapshot().state().creationSchema();
    return new GraphBuilder(project, overview, plan, schema).build();
  }

  private Graph build() {
    CatalogEdges catalog = new CatalogEdges(overview.everything(), managedAddresses());
    Map<String, Node> nodes = nodes(catalog.objects());
    List<Edge> edges = new ArrayList<>(catalog.edges());
    edges.addAll(named(nodes.values()));
    return Relevance.of(new Graph(nodes.values(), surest(edges)));
  }

  private Map<Address, ObjectId> managedAddresses() {
    Map<Address, ObjectId> addresses = new HashMap<>();
    managed.forEach(
        (key, id) ->
            overview.snapshot().addressOf(key).ifPresent(at -> addresses.putIfAbsent(at, id)));
    return addresses;
  }

  private Map<String, Node> nodes(List<ObjectId> inCatalog) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    managed.values().forEach(id -> nodes.put(id.toString(), managedNode(id)));
    inCatalog.forEach(id -> nodes.putIfAbsent(id.toString(), other(id, Optional.empty())));
    prospects
        .made()
        .keySet()
        .forEach(id -> nodes.putIfAbsent(id.toString(), other(id, Optional.of(Change.Type.NEW))));
    return nodes;
  }

  private Node managedNode(ObjectId id) {
    Optional<Change> change = Optional.ofNullable(changes.get(id.toString()));
    return new Node(
        id,
        Node.Keeper.PGMG,
        change.map(Change::type),
        change.map(Change::reason).orElse(""),
        source(id),
        Optional.ofNullable(overview.lastApplied().get(id.toString())));
  }

  private Node.Source source(ObjectId id) {
    Definition.OfObject definition = declared.get(id.toString());
    if (definition != null) {
      Statement statement = definition.statement();
      String sql = id.kind().mayHoldSecrets() ? "" : statement.sql();
      return new Node.Source(definition.file(), statement.location().line(), sql);
    }
    Recorded recorded = overview.snapshot().state().recorded().get(id.toString());
    String file = recorded == null ? "" : recorded.file();
    String sql = overview.snapshot().definitions().getOrDefault(id.toString(), "");
    return new Node.Source(file, 0, id.kind().mayHoldSecrets() ? "" : sql);
  }

  private static Node other(ObjectId id, Optional<Change.Type> change) {
    Node.Keeper keeper =
        switch (id.kind()) {
          case TABLE, FOREIGN_TABLE, SEQUENCE -> Node.Keeper.MIGRATIONS;
          default -> Node.Keeper.OTHERS;
        };
    return new Node(id, keeper, change, "", Node.Source.NONE, Optional.empty());
  }

  private List<Edge> named(Collection<Node> nodes) {
    NameEdges names = new NameEdges(namedObjects(nodes));
    List<Edge> edges = new ArrayList<>();
    declared
        .values()
        .forEach(definition -> edges.addAll(names.of(definition, knowledge(definition.key()))));
    prospects.made().forEach((id, statement) -> edges.addAll(names.of(id, statement.tokens())));
    return edges;
  }

  private NamedObjects namedObjects(Collection<Node> nodes) {
    NamedObjects names = new NamedObjects(creationSchema);
    for (Node node : nodes) {
      if (node.id().kind().isMadeFrom() && mayBeNamed(node)) {
        names.add(node.id());
      }
    }
    prospects.renamings().stream()
        .filter(renaming -> nodes.stream().anyMatch(node -> node.id().equals(renaming.from())))
        .forEach(renaming -> names.addAs(renaming.to().ownName(), renaming.from()));
    declared
        .values()
        .forEach(
            object ->
                RangeNames.multirange(object.statement(), object.id().ownName())
                    .ifPresent(name -> names.addAs(name, object.id())));
    return names;
  }

  private static boolean mayBeNamed(Node node) {
    return switch (node.id().kind()) {
      case INDEX, STATISTICS, PUBLICATION, CRON_JOB -> false;
      default -> node.keeper() != Node.Keeper.OTHERS || node.id().kind() != ObjectKind.EXTENSION;
    };
  }

  private NameEdges.Knowledge knowledge(String key) {
    boolean known =
        overview.snapshot().addressOf(key).filter(Address::isInSystemCatalog).isPresent();
    boolean asInFile =
        Optional.ofNullable(changes.get(key))
            .map(Change::type)
            .filter(type -> type == Change.Type.MODIFIED)
            .isEmpty();
    return known && asInFile ? NameEdges.Knowledge.IN_CATALOG : NameEdges.Knowledge.BY_NAMES_ONLY;
  }

  private record Ends(String from, String to) {}

  private static Collection<Edge> surest(List<Edge> edges) {
    Map<Ends, Edge> surest = new LinkedHashMap<>();
    for (Edge edge : edges) {
      surest.merge(
          new Ends(edge.from(), edge.to()),
          edge,
          (one, other) -> one.origin().compareTo(other.origin()) <= 0 ? one : other);
    }
    return surest.values();
  }
}
