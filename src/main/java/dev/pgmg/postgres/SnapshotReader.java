package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.Baseline;
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

  /** No such table, schema or column: nothing applied yet, or by an older pgmg. */
  private static final Set<String> NOT_AS_EXPECTED = Set.of("42P01", "3F000", "42703", "42501");

  private final Connection connection;
  private final String schema;
  private final ObjectReader objects;
  private final Locator locator;

  SnapshotReader(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
    this.objects = new ObjectReader(connection);
    this.locator = new Locator(connection);
  }

  /** Sends the prologue's statements together with the first question. */
  Snapshot read(Questions questions, String prologue) {
    try {
      List<ObjectId> declared =
          prologue.isEmpty()
              ? locator.withoutMissingCatalogs(questions.declared())
              : questions.declared();
      DressNow dress = new DressNow(connection, locator, questions.dressed());
      State state = state(declared, dress, prologue);
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

  private State state(List<ObjectId> declared, DressNow dress, String prologue)
      throws SQLException {
    try {
      return state(declared, dress, prologue, tables("state"));
    } catch (SQLException e) {
      if (!NOT_AS_EXPECTED.contains(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      List<ObjectId> findable = locator.withoutMissingCatalogs(declared);
      String known =
          stateExists()
              ? tables("42703".equals(e.getSQLState()) ? "state-older" : "state")
              : "SELECT WHERE false;\nSELECT WHERE false";
      // The prologue has to begin a transaction.
      connection.rollback();
      return state(findable, dress, prologue, known);
    }
  }

  private String tables(String state) {
    return SqlResource.read("history", schema) + ";\n" + SqlResource.read(state, schema);
  }

  private State state(List<ObjectId> declared, DressNow dress, String prologue, String tables)
      throws SQLException {
    String sql =
        prologue
            + String.join(
                ";\n",
                SqlResource.read("place", schema.replace("'", "''")),
                tables,
                locator.sql(declared),
                dress.sql());
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      locator.bind(query, 1, declared, Naming.DECLARED);
      dress.bind(query, 1 + Locator.PARAMETERS);
      query.execute();
      Results results = new Results(query);
      ResultSet here = results.next();
      here.next();
      String database = here.getString(1);
      String creationSchema = Optional.ofNullable(here.getString(2)).orElse("");
      List<AppliedMigration> applied = applied(results.next());
      Map<String, Recorded> recorded = recorded(results.next());
      Map<String, Address> located = new HashMap<>();
      Map<String, String> versions = new HashMap<>();
      locator
          .located(results.next(), declared)
          .forEach(
              (id, place) -> {
                String key = id.in(creationSchema).toString();
                located.put(key, place.address());
                versions.put(key, place.version());
              });
      Map<String, String> dressed = dress.values(results.next());
      return new State(database, creationSchema, applied, recorded, located, versions, dressed);
    }
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
          key,
          new Recorded(
              key, recordedObject(rows), rows.getString(2), rows.getString(3), baseline(rows)));
    }
    return recorded;
  }

  private static Baseline baseline(ResultSet rows) throws SQLException {
    return new Baseline(rows.getString(8), rows.getLong(9), rows.getString(10), rows.getString(11));
  }

  private static Optional<ObjectId> recordedObject(ResultSet rows) throws SQLException {
    String kind = rows.getString(4);
    // A cast has no name.
    if (rows.getString(6).isEmpty() && rows.getString(7).isEmpty()) {
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

    Map<Address, List<Address>> descendants = descendants(mentioned);
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
        altered(state, interest.suspects()),
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
      Addresses.bind(connection, query, 1, inSystemCatalogs(seeds));
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

  // Of a catalog that an extension brings, pg_depend knows nothing.
  private static List<Address> inSystemCatalogs(Set<Address> addresses) {
    return addresses.stream().filter(address -> !address.catalog().contains(".")).toList();
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
    return Relations.exists(connection, schema + ".pgmg_state");
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
}
