package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.catalog.Interest;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.catalog.TypeUse;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
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

  SnapshotReader(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
    this.objects = new ObjectReader(connection);
  }

  /** Sends the prologue's statements together with the first question. */
  Snapshot read(Questions questions, String prologue) {
    try {
      List<ObjectId> declared = questions.declared();
      State state = state(declared, prologue);
      Interest interest = questions.about(state);
      return interest.isNothing() ? Snapshot.of(state) : follow(state, interest, declared);
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
      Set<Address> seeds = new LinkedHashSet<>(locate(mentioned, Naming.MENTIONED).values());
      return graph(seeds, Set.of());
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  private State state(List<ObjectId> declared, String prologue) throws SQLException {
    String tables = SqlResource.read("history", schema) + ";\n" + SqlResource.read("state", schema);
    try {
      return state(declared, prologue, tables);
    } catch (SQLException e) {
      if (!"42P01".equals(e.getSQLState()) && !"3F000".equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      return state(declared, prologue, "SELECT WHERE false;\nSELECT WHERE false");
    }
  }

  private State state(List<ObjectId> declared, String prologue, String tables) throws SQLException {
    String sql =
        prologue + "SELECT current_schema();\n" + tables + ";\n" + SqlResource.read("locate");
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, declared, Naming.DECLARED);
      query.execute();
      Results results = new Results(query);
      String creationSchema = creationSchema(results.next());
      List<AppliedMigration> applied = applied(results.next());
      Map<String, Recorded> recorded = recorded(results.next());
      Map<String, Address> located = new HashMap<>();
      located(results.next(), declared)
          .forEach((id, address) -> located.put(id.in(creationSchema).toString(), address));
      return new State(creationSchema, applied, recorded, located);
    }
  }

  private static String creationSchema(ResultSet rows) throws SQLException {
    rows.next();
    return Optional.ofNullable(rows.getString(1)).orElse("");
  }

  private static List<AppliedMigration> applied(ResultSet rows) throws SQLException {
    List<AppliedMigration> applied = new ArrayList<>();
    while (rows.next()) {
      applied.add(new AppliedMigration(rows.getString(1), rows.getString(2)));
    }
    return applied;
  }

  private static Map<String, Recorded> recorded(ResultSet rows) throws SQLException {
    Map<String, Recorded> recorded = new HashMap<>();
    while (rows.next()) {
      String key = rows.getString(1);
      recorded.put(
          key, new Recorded(key, recordedObject(rows), rows.getString(2), rows.getString(3)));
    }
    return recorded;
  }

  private static Optional<ObjectId> recordedObject(ResultSet rows) throws SQLException {
    String kind = rows.getString(4);
    if (rows.getString(6).isEmpty()) {
      return Optional.empty();
    }
    QualifiedName name = new QualifiedName(rows.getString(5), rows.getString(6));
    return Optional.of(
        new ObjectId(
            ObjectKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), name, rows.getString(7)));
  }

  private Snapshot follow(State state, Interest interest, List<ObjectId> declared)
      throws SQLException {
    Map<String, Address> located = new HashMap<>();
    locate(interest.removed(), Naming.DECLARED)
        .forEach((id, address) -> located.put(id.toString(), address));
    Map<ObjectId, Address> mentioned = locate(interest.mentioned(), Naming.MENTIONED);
    mentioned.forEach((id, address) -> located.put(id.toString(), address));

    Map<Address, List<Address>> descendants = descendants(mentioned.values());
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

    return new Snapshot(
        state,
        graph(seeds, managed),
        definitions(interest.changed()),
        new ViewColumns(connection).compare(interest.queries(), names(declared, state)),
        located,
        descendants,
        typeUses,
        columns(seeds));
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

  private static Map<String, String> names(List<ObjectId> declared, State state) {
    Map<String, String> names = new HashMap<>();
    for (ObjectId id : declared) {
      ObjectId qualified = id.in(state.creationSchema());
      names.put(qualified.toString(), qualified.name().sql());
    }
    return names;
  }

  private CatalogGraph graph(Set<Address> seeds, Set<Address> managed) throws SQLException {
    if (seeds.isEmpty()) {
      return CatalogGraph.empty();
    }
    Set<Address> reached = new LinkedHashSet<>(seeds);
    List<Dependency> dependencies = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("dependencies"))) {
      Addresses.bind(connection, query, 1, seeds);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Address dependent = new Address(rows.getString(1), rows.getLong(2));
          reached.add(dependent);
          dependency(rows, dependent).ifPresent(dependencies::add);
        }
      }
    }
    return new CatalogGraph(objects.read(reached, managed), dependencies);
  }

  private static Optional<Dependency> dependency(ResultSet rows, Address dependent)
      throws SQLException {
    String catalog = rows.getString(4);
    if (rows.wasNull()) {
      return Optional.empty();
    }
    Dependency.Type type =
        switch (rows.getString(7)) {
          case "n" -> Dependency.Type.NORMAL;
          case "a" -> Dependency.Type.AUTO;
          default -> Dependency.Type.INTERNAL;
        };
    return Optional.of(
        new Dependency(
            dependent,
            rows.getInt(3),
            new Address(catalog, rows.getLong(5)),
            rows.getInt(6),
            type));
  }

  private Map<String, String> definitions(List<String> keys) throws SQLException {
    Map<String, String> definitions = new HashMap<>();
    if (keys.isEmpty() || !stateExists()) {
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

  private boolean stateExists() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      query.setString(1, schema + ".pgmg_state");
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  private Map<Address, List<Address>> descendants(Collection<Address> relations)
      throws SQLException {
    Map<Address, List<Address>> descendants = new HashMap<>();
    Object[] oids = relationOids(relations);
    if (oids.length == 0) {
      return descendants;
    }
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("descendants"))) {
      query.setArray(1, connection.createArrayOf("oid", oids));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          descendants
              .computeIfAbsent(
                  new Address("pg_class", rows.getLong(1)), address -> new ArrayList<>())
              .add(new Address("pg_class", rows.getLong(2)));
        }
      }
    }
    return descendants;
  }

  private static Object[] relationOids(Collection<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.catalog().equals("pg_class"))
        .map(Address::oid)
        .toArray();
  }

  private Map<Address, Map<String, Integer>> columns(Collection<Address> relations)
      throws SQLException {
    Map<Address, Map<String, Integer>> columns = new HashMap<>();
    Object[] oids = relationOids(relations);
    if (oids.length == 0) {
      return columns;
    }
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("columns"))) {
      query.setArray(1, connection.createArrayOf("oid", oids));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns
              .computeIfAbsent(
                  new Address("pg_class", rows.getLong(1)), address -> new LinkedHashMap<>())
              .put(rows.getString(2), rows.getInt(3));
        }
      }
    }
    return columns;
  }

  /** Whether a name without a schema is where it would be created, or the first that is found. */
  private enum Naming {
    DECLARED,
    MENTIONED
  }

  private Map<ObjectId, Address> locate(List<ObjectId> ids, Naming naming) throws SQLException {
    if (ids.isEmpty()) {
      return Map.of();
    }
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("locate"))) {
      bind(query, ids, naming);
      try (ResultSet rows = query.executeQuery()) {
        return located(rows, ids);
      }
    }
  }

  private static Map<ObjectId, Address> located(ResultSet rows, List<ObjectId> ids)
      throws SQLException {
    Map<ObjectId, Address> located = new LinkedHashMap<>();
    while (rows.next()) {
      located.put(ids.get(rows.getInt(1) - 1), new Address(rows.getString(2), rows.getLong(3)));
    }
    return located;
  }

  private void bind(PreparedStatement query, List<ObjectId> ids, Naming naming)
      throws SQLException {
    bindTexts(query, 1, ids.stream().map(id -> id.kind().family().name()).toList());
    bindTexts(query, 2, ids.stream().map(id -> id.name().schema()).toList());
    bindTexts(query, 3, ids.stream().map(id -> id.name().name()).toList());
    bindTexts(query, 4, ids.stream().map(ObjectId::member).toList());
    boolean mentioned = naming == Naming.MENTIONED;
    query.setArray(
        5, connection.createArrayOf("bool", ids.stream().map(id -> mentioned).toArray()));
  }

  private void bindTexts(PreparedStatement query, int index, List<String> texts)
      throws SQLException {
    query.setArray(index, connection.createArrayOf("text", texts.toArray()));
  }
}
