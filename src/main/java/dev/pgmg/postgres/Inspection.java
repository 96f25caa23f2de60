package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.DressQuestion;
import dev.pgmg.object.ObjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks closely at single things, inside the transaction that is under way. */
public final class Inspection {

  private final Connection connection;
  private final String schema;
  private String temporarySchema = "";

  Inspection(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /** A question to the database. */
  private interface Question<T> {
    T ask() throws SQLException;
  }

  private static <T> T answer(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  /** Whether nobody has made anything in this database yet, but for extensions and pgmg's state. */
  public boolean isEmpty() {
    return answer(
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(SqlResource.read("is-empty"))) {
            rows.next();
            return rows.getBoolean(1);
          }
        });
  }

  /** The schema of what is temporary in this session; there has to be something. */
  public String temporarySchema() {
    if (temporarySchema.isEmpty()) {
      temporarySchema = answer(this::readTemporarySchema);
    }
    return temporarySchema;
  }

  private String readTemporarySchema() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT nspname FROM pg_namespace WHERE oid = pg_my_temp_schema()")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Which of these relations are there, as a statement would find them. */
  public Set<ObjectId> existing(Collection<ObjectId> relations) {
    return answer(
        () ->
            Set.copyOf(
                new Locator(connection)
                    .locate(List.copyOf(relations), Locator.Naming.MENTIONED)
                    .keySet()));
  }

  /** Where an object stands, if it is there. */
  public Optional<Address> locate(ObjectId id) {
    return answer(
        () ->
            Optional.ofNullable(
                    new Locator(connection).locate(List.of(id), Locator.Naming.DECLARED).get(id))
                .map(Locator.Place::address));
  }

  /**
   * What PostgreSQL says of an object's definition; empty where it does not tell.
   *
   * @param definition the statement that makes such an object
   * @param dress options that do not count
   */
  public Optional<String> form(Address at, String definition, List<String> dress) {
    return answer(() -> new Forms(connection, schema).now(at, definition, dress));
  }

  /** What plpgsql_check finds in routines; empty where it is not installed. */
  public Optional<List<BodyFinding>> bodyFindings(List<ObjectId> routines) {
    return answer(() -> BodyFinding.of(routines, connection));
  }

  /** Objects with the SQL that makes them again and what they wear. */
  public List<CatalogObject> objects(Set<Address> addresses) {
    return answer(() -> new ObjectReader(connection).read(addresses, Set.of()));
  }

  /** What declared dress has come to, by the place of its statement. */
  public Map<String, String> dressed(List<DressQuestion> questions) {
    return answer(
        () -> {
          DressNow dress = new DressNow(connection, new Locator(connection), questions);
          try (PreparedStatement query = connection.prepareStatement(dress.sql())) {
            dress.bind(query, 1);
            try (ResultSet rows = query.executeQuery()) {
              return dress.values(rows);
            }
          }
        });
  }
}
