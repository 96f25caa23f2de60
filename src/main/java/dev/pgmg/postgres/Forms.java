package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Baseline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What PostgreSQL says of the definitions of managed objects: compared with what it said when pgmg
 * had last to do with them, and recorded for the next time.
 *
 * <p>Deparsed text is no fixpoint over a dump and a restore, and depends on search_path: it is only
 * compared within one database, and always read with an empty path.
 */
final class Forms {

  private static final String BEFORE = "SAVEPOINT pgmg_forms; SET LOCAL search_path = ''; ";
  private static final String AFTER =
      "; ROLLBACK TO SAVEPOINT pgmg_forms; RELEASE SAVEPOINT pgmg_forms";

  // A savepoint would undo what is to be written. In one message with what needs it: the driver
  // forgets its prepared statements where a server tells of another path (18).
  private static final String PATH_AWAY =
      "SELECT set_config('pgmg.search_path', current_setting('search_path'), true); "
          + "SELECT set_config('search_path', '', true); ";
  private static final String PATH_BACK =
      "; SELECT set_config('search_path', current_setting('pgmg.search_path'), true)";

  private static final String RECORDED =
      "SELECT object_name, definition, NULL::text[] FROM ${schema}.pgmg_state";
  private static final String GIVEN = "SELECT '', ?::text, ?::text[]";

  private final Connection connection;
  private final String schema;

  Forms(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /**
   * The definitions, as they are now, of those that have another one than they had.
   *
   * @param suspects where they stand, by key
   */
  Map<String, String> altered(Map<String, Address> suspects, Map<String, Baseline> before)
      throws SQLException {
    Map<String, String> altered = new HashMap<>();
    if (suspects.isEmpty()) {
      return altered;
    }
    String sql = BEFORE + query("altered", suspects.values()) + AFTER;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, suspects);
      query.execute();
      ResultSet rows = new Results(query).next();
      while (rows.next()) {
        String key = rows.getString(1);
        boolean same =
            Optional.ofNullable(before.get(key))
                .filter(one -> one.hash().isEmpty() || hash(rows).equals(one.hash()))
                .isPresent();
        if (!same) {
          altered.put(key, rows.getString(3));
        }
      }
    }
    return altered;
  }

  private static String hash(ResultSet rows) {
    try {
      return rows.getString(2);
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  /**
   * Records how things look now.
   *
   * @param located where the objects among them stand, by key
   */
  void record(Map<String, Baseline> baselines, Map<String, Address> located) throws SQLException {
    if (baselines.isEmpty()) {
      return;
    }
    Map<String, Address> objects = new HashMap<>(located);
    objects.keySet().retainAll(baselines.keySet());
    try (PreparedStatement update =
        connection.prepareStatement(
            PATH_AWAY + query("record-baselines", objects.values()) + PATH_BACK)) {
      bind(update, objects);
      List<String> keys = List.copyOf(baselines.keySet());
      List<Baseline> looks = keys.stream().map(baselines::get).toList();
      update.setArray(4, connection.createArrayOf("text", keys.toArray()));
      update.setArray(5, texts(looks.stream().map(Baseline::place).toList()));
      update.setArray(
          6, connection.createArrayOf("bigint", looks.stream().map(Baseline::oid).toArray()));
      update.setArray(7, texts(looks.stream().map(Baseline::version).toList()));
      update.execute();
    }
  }

  private java.sql.Array texts(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  /**
   * The form of one object; that of a relation with its options.
   *
   * @param definition the statement that makes such an object
   * @param dress options that do not count
   */
  Optional<String> now(Address at, String definition, List<String> dress) throws SQLException {
    String sql = BEFORE + query("likeness", GIVEN, List.of(at)) + AFTER;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, Map.of("", at));
      query.setString(4, definition);
      query.setArray(5, texts(dress));
      query.execute();
      ResultSet rows = new Results(query).next();
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private String query(String resource, Collection<Address> addresses) {
    return query(resource, RECORDED.replace("${schema}", schema), addresses);
  }

  private String query(String resource, String definitions, Collection<Address> addresses) {
    Set<String> catalogs = addresses.stream().map(Address::catalog).collect(Collectors.toSet());
    catalogs.removeAll(Set.of("pg_class", "pg_publication"));
    Branches branches = Branches.on(connection);
    return SqlResource.read("forms", schema)
            .replace("${definitions}", definitions)
            .replace("${identity}", Branches.more(branches.of("identity", catalogs)))
            .replace("${recreate}", Branches.more(branches.of("recreate", catalogs)))
        + "\n"
        + SqlResource.read(resource, schema);
  }

  private void bind(PreparedStatement statement, Map<String, Address> objects) throws SQLException {
    List<String> keys = new ArrayList<>(objects.keySet());
    statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
    List<Address> addresses = new ArrayList<>(objects.values());
    Addresses.bind(connection, statement, 2, addresses);
  }
}
