package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Baseline;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Interest;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.catalog.TypeUse;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.postgres.Locator.Naming;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a plan is made from.
 *
 * <ol>
 *   <li>One round trip: current_schema(), both state tables, where the declared objects are. Where
 *       the tables are not there (42P01) nothing was applied yet.
 *   <li>If that equals the project: done.
 *   <li>Else what changed is followed up: the recorded SQL, what depends on it, what that wears.
 *       The cost grows with the change, not with the database.
 * </ol>
 */
final class SnapshotReader {

  private final Connection connection;
  private final String schema;
  private final ObjectReader objects;
  private final Locator locator;
  private final StateReader states;
  private final RelationReader relations;

  SnapshotReader(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
    this.objects = new ObjectReader(connection);
    this.locator = new Locator(connection);
    this.states = new StateReader(connection, schema, locator);
    this.relations = new RelationReader(connection);
  }

  /** Sends the prologue's statements together with the first question. */
  Snapshot read(Questions questions, String prologue) {
    try {
      List<ObjectId> declared =
          prologue.isEmpty()
              ? locator.withoutMissingCatalogs(questions.declared())
              : questions.declared();
      DressNow dress = new DressNow(connection, locator, questions.dressed());
      State state = states.read(declared, questions.recorded(), dress, prologue);
      Interest interest = questions.about(state);
      return interest.isNothing() ? Snapshot.of(state) : follow(state, interest);
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  CatalogGraph dependentsOf(Collection<QualifiedName> names) {
    try {
      List<ObjectId> mentioned = new ArrayList<>();
      for (QualifiedName name : names) {
        mentioned.add(ObjectId.of(ObjectKind.TABLE, name));
        mentioned.add(ObjectId.of(ObjectKind.TYPE, name));
      }
      Set<Address> seeds = new LinkedHashSet<>();
      locator
          .locate(mentioned, Naming.MENTIONED)
          .values()
          .forEach(place -> seeds.add(place.address()));
      return graph(seeds, Set.of());
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  private Snapshot follow(State state, Interest interest) throws SQLException {
    Map<String, Address> located = new HashMap<>();
    locator
        .locate(interest.removed(), Naming.DECLARED)
        .forEach((id, place) -> located.put(id.toString(), place.address()));
    Set<Address> mentioned = new LinkedHashSet<>();
    locator
        .locate(interest.mentioned(), Naming.MENTIONED)
        .forEach(
            (id, place) -> {
              located.put(id.toString(), place.address());
              mentioned.add(place.address());
            });

    Map<String, Address> missing = Elsewhere.rows(interest.missing(), state);
    missing.keySet().removeAll(located.keySet());
    located.putAll(missing);

    Map<Address, List<Address>> descendants = relations.descendants(mentioned);
    Set<Address> seeds = new LinkedHashSet<>(located.values());
    descendants.values().forEach(seeds::addAll);
    for (String key : interest.changed()) {
      Optional.ofNullable(state.located().get(key)).ifPresent(seeds::add);
    }
    Map<Address, TypeUse> typeUses = new TypeUses(connection).of(labels(interest, state));
    typeUses.values().stream()
        .flatMap(use -> use.columns().stream())
        .forEach(column -> seeds.add(column.relation()));
    Set<Address> managed = new LinkedHashSet<>();
    state
        .recorded()
        .keySet()
        .forEach(
            key ->
                Optional.ofNullable(state.located().get(key))
                    .or(() -> Optional.ofNullable(located.get(key)))
                    .ifPresent(managed::add));

    CatalogGraph graph = graph(seeds, managed);
    missing.forEach(
        (key, row) ->
            Optional.ofNullable(state.recorded().get(key))
                .flatMap(Recorded::object)
                .filter(id -> !Elsewhere.isStill(row, id, graph, state))
                .ifPresent(gone -> located.remove(key)));
    return new Snapshot(
        state,
        graph,
        altered(state, interest.suspects()),
        definitions(interest.changed()),
        new ViewColumns(connection).compare(interest.queries()),
        located,
        descendants,
        typeUses,
        relations.columns(seeds),
        circumstances(interest, graph, typeUses.values()));
  }

  // Materialized views may be filled again, and tables converted, without being named anywhere.
  private Circumstances circumstances(
      Interest interest, CatalogGraph graph, Collection<TypeUse> typeUses) throws SQLException {
    Set<Address> more = new LinkedHashSet<>();
    graph.objects().stream()
        .filter(object -> object.id().kind() == ObjectKind.MATERIALIZED_VIEW)
        .forEach(view -> more.add(view.address()));
    typeUses.stream()
        .flatMap(use -> use.columns().stream())
        .forEach(column -> more.add(column.relation()));
    return interest.operands().isNothing() && more.isEmpty()
        ? Circumstances.NONE
        : new CircumstancesReader(connection, interest.operands(), more).read();
  }

  private static Map<Address, List<String>> labels(Interest interest, State state) {
    Map<Address, List<String>> labels = new LinkedHashMap<>();
    interest
        .labels()
        .forEach(
            (key, wanted) ->
                Optional.ofNullable(state.located().get(key))
                    .ifPresent(address -> labels.put(address, wanted)));
    return labels;
  }

  private Map<String, String> altered(State state, List<String> suspects) throws SQLException {
    Map<String, Address> located = new LinkedHashMap<>();
    Map<String, Baseline> before = new HashMap<>();
    for (String key : suspects) {
      Optional.ofNullable(state.located().get(key)).ifPresent(at -> located.put(key, at));
      Optional.ofNullable(state.recorded().get(key))
          .ifPresent(recorded -> before.put(key, recorded.baseline()));
    }
    return new Forms(connection, schema).altered(located, before);
  }

  private CatalogGraph graph(Set<Address> seeds, Set<Address> managed) throws SQLException {
    if (seeds.isEmpty()) {
      return CatalogGraph.empty();
    }
    DependencyReader.Found found = new DependencyReader(connection).dependentsOf(seeds);
    return new CatalogGraph(objects.read(found.reached(), managed), found.dependencies());
  }

  private Map<String, String> definitions(List<String> keys) throws SQLException {
    Map<String, String> definitions = new HashMap<>();
    if (keys.isEmpty() || !states.exist()) {
      return definitions;
    }
    try (PreparedStatement query =
        connection.prepareStatement(SqlResource.read("recorded-definitions", schema))) {
      query.setArray(1, connection.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          definitions.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return definitions;
  }
}
