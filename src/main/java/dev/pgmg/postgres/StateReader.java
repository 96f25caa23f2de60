package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.Baseline;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.SectionProgress;
import dev.pgmg.catalog.State;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.postgres.Locator.Naming;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the state in one round trip: which database this is, both state tables, where the declared
 * objects are and in which version, and what has become of declared dress.
 */
final class StateReader {

  /** No such table, schema or column: nothing applied yet, or by an older pgmg. */
  private static final Set<String> NOT_AS_EXPECTED = Set.of("42P01", "3F000", "42703", "42501");

  private static final String NOTHING = "SELECT WHERE false";
  private static final String AMONG = "\nWHERE object_name = ANY (?)";

  private final Connection connection;
  private final String schema;
  private final Locator locator;

  StateReader(Connection connection, String schema, Locator locator) {
    this.connection = connection;
    this.schema = schema;
    this.locator = locator;
  }

  /** Sends the prologue's statements together with the questions. */
  State read(
      List<ObjectId> declared, Optional<Set<String>> recorded, DressNow dress, String prologue)
      throws SQLException {
    try {
      return read(declared, recorded, dress, prologue, tables(""));
    } catch (SQLException e) {
      if (!NOT_AS_EXPECTED.contains(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      List<ObjectId> findable = locator.withoutMissingCatalogs(declared);
      String known =
          exist()
              ? tables("42703".equals(e.getSQLState()) ? "-older" : "")
              : NOTHING + ";\n" + NOTHING;
      // The prologue has to begin a transaction.
      connection.rollback();
      return read(findable, recorded, dress, prologue, known);
    }
  }

  private String tables(String layout) {
    return SqlResource.read("history" + layout, schema)
        + ";\n"
        + SqlResource.read("state" + layout, schema);
  }

  private State read(
      List<ObjectId> declared,
      Optional<Set<String>> among,
      DressNow dress,
      String prologue,
      String tables)
      throws SQLException {
    boolean some = among.isPresent() && !tables.endsWith(NOTHING);
    String questions =
        String.join(
            ";\n",
            SqlResource.read("place", schema.replace("'", "''")),
            some ? tables + AMONG : tables,
            declared.isEmpty() ? NOTHING : locator.sql(declared),
            dress.isEmpty() ? NOTHING : dress.sql());
    String sql = prologue + FewValues.plannedFor(declared.size() + dress.size(), questions);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      int next = 1;
      if (some) {
        query.setArray(next++, connection.createArrayOf("text", among.orElseThrow().toArray()));
      }
      if (!declared.isEmpty()) {
        locator.bind(query, next, declared, Naming.DECLARED);
        next += Locator.PARAMETERS;
      }
      if (!dress.isEmpty()) {
        dress.bind(query, next);
      }
      query.execute();
      Results results = new Results(query);
      ResultSet here = results.next();
      here.next();
      String database = here.getString(1);
      String creationSchema = Optional.ofNullable(here.getString(2)).orElse("");
      SearchPath searchPath = SearchPath.of(here.getString(3), here.getString(4));
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
      return new State(
          database,
          creationSchema,
          schema,
          searchPath.before(creationSchema),
          applied,
          recorded,
          located,
          versions,
          dressed);
    }
  }

  // A row for each section of a migration that is under way, one for each that is done.
  private static List<AppliedMigration> applied(ResultSet rows) throws SQLException {
    Map<String, AppliedMigration> applied = new LinkedHashMap<>();
    while (rows.next()) {
      String name = rows.getString(1);
      AppliedMigration known =
          applied.getOrDefault(
              name, new AppliedMigration(name, rows.getString(2), List.of(), file(rows)));
      Optional<String> state = Optional.ofNullable(rows.getString(6));
      applied.put(
          name, state.isPresent() ? known.with(known.hash(), progress(rows, state.get())) : known);
    }
    return List.copyOf(applied.values());
  }

  private static AppliedMigration.File file(ResultSet rows) throws SQLException {
    return rows.getBoolean(8) ? AppliedMigration.File.GIVEN_UP : AppliedMigration.File.EXPECTED;
  }

  private static SectionProgress progress(ResultSet rows, String state) throws SQLException {
    return new SectionProgress(
        rows.getString(3),
        rows.getString(4),
        rows.getString(5),
        SectionProgress.State.valueOf(state.toUpperCase(Locale.ROOT)),
        rows.getInt(7));
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
        new ObjectId(ObjectKind.valueOf(kind.toUpperCase(Locale.ROOT)), name, rows.getString(7)));
  }

  /** Whether anything was applied yet. */
  boolean exist() throws SQLException {
    return Relations.exists(connection, schema + ".pgmg_state");
  }
}
