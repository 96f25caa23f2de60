package dev.pgmg.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * A database of the test server; one that {@link TestServer#createDatabase} made is dropped when it
 * is closed. Whoever uses it does so as pgmg would, unless {@linkplain #asSuperuser told
 * otherwise}.
 */
public final class TestDatabase implements AutoCloseable {

  private final ServerAddress superuser;
  private final ServerAddress address;
  private final String name;
  private final AutoCloseable whenClosed;

  TestDatabase(
      ServerAddress superuser, ServerAddress address, String name, AutoCloseable whenClosed) {
    this.superuser = superuser;
    this.address = address;
    this.name = name;
    this.whenClosed = whenClosed;
  }

  public String name() {
    return name;
  }

  public ServerAddress address() {
    return address;
  }

  /** The same database for who may do everything there; to close it does nothing. */
  public TestDatabase asSuperuser() {
    return new TestDatabase(superuser, superuser, name, () -> {});
  }

  /** What a user gives pgmg to work on this database. */
  public String connectionString() {
    String login =
        address.password().isEmpty()
            ? encode(address.user())
            : encode(address.user()) + ":" + encode(address.password());
    return "postgresql://%s@%s:%d/%s".formatted(login, address.host(), address.port(), name);
  }

  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    // Values come as text, as psql shows them.
    properties.setProperty("preferQueryMode", "simple");
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), name), properties);
  }

  /** Runs a script on a connection of its own and answers the rows of its queries. */
  public List<String> run(String script) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return Rows.ofScript(statement, script);
    }
  }

  /** What the catalogs say to who may read them all. */
  public CatalogDump dump() throws SQLException {
    try (Connection connection = asSuperuser().connect()) {
      return CatalogDump.of(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      whenClosed.close();
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
