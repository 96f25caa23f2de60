package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Worn;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.testing.CatalogDump;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A database with objects of every kind, made by the scripts in {@code odd} in a transaction that
 * is rolled back.
 */
final class OddObjects implements AutoCloseable {

  private final TestDatabase database;
  private final Connection connection;

  private OddObjects(TestDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  static OddObjects make() throws SQLException, IOException {
    TestDatabase database = TestServer.get().createDatabase();
    OddObjects odd = new OddObjects(database, connect(database));
    for (int version = 14; version <= TestServer.get().majorVersion(); version++) {
      odd.runScript(script("odd/from-" + version + ".sql"));
    }
    odd.run(List.of("SET check_function_bodies = off"));
    return odd;
  }

  // As pgmg does: with the extended protocol, which the test databases' own connections avoid.
  private static Connection connect(TestDatabase database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", database.asSuperuser().address().user());
    properties.setProperty("password", database.asSuperuser().address().password());
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://%s:%d/%s"
                .formatted(
                    database.asSuperuser().address().host(),
                    database.asSuperuser().address().port(),
                    database.name()),
            properties);
    connection.setAutoCommit(false);
    return connection;
  }

  private static String script(String name) throws IOException {
    try (InputStream in = OddObjects.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Connection connection() {
    return connection;
  }

  CatalogDump dump() throws SQLException {
    return CatalogDump.of(connection);
  }

  /** All that can go alone: what is a part of something else goes and comes with it. */
  List<CatalogObject> read() throws SQLException {
    Set<Address> addresses = new LinkedHashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(script("odd/objects.sql"))) {
      while (rows.next()) {
        addresses.add(new Address(rows.getString(1), rows.getLong(2)));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new ObjectReader(connection).read(addresses, Set.of());
  }

  /** Drops what can be made again, what nothing needs first; some go with others. */
  List<CatalogObject> drop(List<CatalogObject> objects) throws SQLException {
    return inAnyOrder(
        objects.stream().filter(object -> !object.recreate().isEmpty()).toList(),
        object -> isGone(object) ? List.of() : List.of(object.remove()));
  }

  void makeAgain(List<CatalogObject> dropped) throws SQLException {
    inAnyOrder(dropped, OddObjects::making);
  }

  private static List<String> making(CatalogObject object) {
    List<String> statements = new ArrayList<>(List.of(object.recreate()));
    for (Worn worn : object.wear()) {
      boolean comesWithTheDefinition =
          worn.aspect() == Worn.Aspect.POPULATED || worn.aspect() == Worn.Aspect.NOT_POPULATED;
      if (!comesWithTheDefinition) {
        statements.addAll(worn.sql());
      }
    }
    return statements;
  }

  private interface Action {
    List<String> statementsFor(CatalogObject object) throws SQLException;
  }

  /** Again and again what PostgreSQL refused, as long as something goes; answers what went when. */
  private List<CatalogObject> inAnyOrder(List<CatalogObject> objects, Action action)
      throws SQLException {
    List<CatalogObject> done = new ArrayList<>();
    while (done.size() < objects.size()) {
      List<String> refusals = new ArrayList<>();
      int before = done.size();
      for (CatalogObject object : objects) {
        if (!done.contains(object)) {
          List<String> statements = action.statementsFor(object);
          Optional<String> refusal = refusal(statements);
          refusal.ifPresentOrElse(
              said -> refusals.add(statements + "\n  " + said), () -> done.add(object));
        }
      }
      if (done.size() == before) {
        throw new AssertionError("nothing goes any more:\n" + String.join("\n", refusals));
      }
    }
    return done;
  }

  private Optional<String> refusal(List<String> statements) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try {
      run(statements);
      connection.releaseSavepoint(savepoint);
      return Optional.empty();
    } catch (SQLException refused) {
      connection.rollback(savepoint);
      return Optional.of(refused.toString());
    }
  }

  /** A question to the database. */
  interface Question<T> {
    T ask() throws SQLException;
  }

  /** The answer after a change that is undone again. */
  <T> T after(String change, Question<T> question) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try {
      run(List.of(change));
      return question.ask();
    } finally {
      connection.rollback(savepoint);
    }
  }

  /** Why a statement is refused, or nothing; it is undone if it is not. */
  String detailOfRefusal(String sql) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (PSQLException refused) {
      return Optional.ofNullable(refused.getServerErrorMessage())
          .map(ServerErrorMessage::getDetail)
          .orElse("");
    } finally {
      connection.rollback(savepoint);
    }
  }

  private boolean isGone(CatalogObject object) throws SQLException {
    String sql =
        "SELECT pg_describe_object('%s'::regclass, %d, 0) IS NULL"
            .formatted(object.address().catalog(), object.address().oid());
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void runScript(String script) throws SQLException {
    run(
        Splitter.statements(new SourceText("odd", script)).stream()
            .map(dev.pgmg.sql.Statement::sql)
            .toList());
  }

  // One by one, as pgmg sends its steps.
  void run(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.addBatch(sql);
      }
      statement.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
    database.close();
  }
}
