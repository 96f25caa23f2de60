package dev.pgmg.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL server that all tests of this JVM share: started when the first test asks for it,
 * stopped when the JVM ends.
 *
 * <p>Which one the system property {@code pgmg.test.postgres} says: a major version ({@code 18},
 * from the binaries that {@code pgmg.test.binaries} names), {@code testcontainers:IMAGE}, or the
 * URL of a server that is running, with a role that may do everything. As whom pgmg works there,
 * {@link TestRole} says.
 */
public final class TestServer {

  /** A test server may lose everything in a crash, and is quicker for it. */
  static final List<String> FAST =
      List.of(
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "max_connections=200",
          "max_prepared_transactions=10",
          "max_wal_size=128MB",
          "wal_level=logical",
          // What it counts and freezes, and when, would be chance.
          "autovacuum=off");

  private final ServerAddress address;
  private final TestRole role;
  private final ServerAddress login;
  private final int majorVersion;
  private final AtomicInteger databases = new AtomicInteger();
  private final Deque<Connection> idleConnections = new ConcurrentLinkedDeque<>();

  private TestServer(ServerAddress address, TestRole role) {
    this.address = address;
    this.role = role;
    try (Connection connection = database().connect()) {
      this.majorVersion = connection.getMetaData().getDatabaseMajorVersion();
      this.login = role.login(database(), address);
    } catch (SQLException e) {
      throw new IllegalStateException("the test server " + address + " cannot be used", e);
    }
  }

  public static TestServer get() {
    return Holder.SERVER;
  }

  public int majorVersion() {
    return majorVersion;
  }

  public TestRole role() {
    return role;
  }

  /** The database that is there anyway, for who may do everything. */
  public TestDatabase database() {
    return new TestDatabase(address, address, address.database(), () -> {});
  }

  /**
   * Runs a script that concerns the whole server, or no table at all, and answers the rows of its
   * queries.
   */
  public List<String> run(String script) throws SQLException {
    Optional<Connection> idle = Optional.ofNullable(idleConnections.poll());
    Connection connection = idle.isPresent() ? idle.get() : database().connect();
    try (Statement statement = connection.createStatement()) {
      List<String> rows = Rows.ofScript(statement, script);
      idleConnections.push(connection);
      return rows;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** An empty database, dropped when it is closed, whoever is still connected. */
  public TestDatabase createDatabase() throws SQLException {
    return createFrom("template0 ENCODING 'UTF8'");
  }

  /** A copy, file by file, of a database that nobody is connected to. */
  public TestDatabase copyOf(TestDatabase original) throws SQLException {
    return createFrom(original.name());
  }

  private TestDatabase createFrom(String template) throws SQLException {
    String name =
        "pgmg_test_%d_%d".formatted(ProcessHandle.current().pid(), databases.incrementAndGet());
    // Before 15 there was but one way: to copy the files, which is the quicker one here.
    String strategy = majorVersion >= 15 ? " STRATEGY file_copy" : "";
    database().run("CREATE DATABASE " + name + " TEMPLATE " + template + strategy);
    TestDatabase database = new TestDatabase(address, login, name, () -> drop(name));
    role.settleIn(database);
    return database;
  }

  /**
   * Connections that were just closed still have a backend for a moment, and with one in its way
   * DROP DATABASE rests for 100 ms before it looks again.
   */
  private void drop(String name) throws SQLException {
    String backends = "SELECT pid FROM pg_stat_activity WHERE datname = '" + name + "'";
    for (int i = 0; i < 50 && !run(backends).isEmpty(); i++) {
      run("SELECT pg_sleep(0.002)");
    }
    run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private static ServerAddress start(String wanted) {
    if (wanted.startsWith("testcontainers:")) {
      return startContainer(wanted.substring("testcontainers:".length()));
    }
    if (wanted.contains("://")) {
      return ServerAddress.parse(wanted);
    }
    return EmbeddedTestServer.start(Path.of(property("pgmg.test.binaries", "")));
  }

  // Testcontainers removes the container itself, even if the JVM is killed.
  @SuppressWarnings("resource")
  private static ServerAddress startContainer(String image) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
    StringBuilder command = new StringBuilder("postgres");
    FAST.forEach(setting -> command.append(" -c ").append(setting));
    container.withCommand(command.toString()).start();
    return new ServerAddress(
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getUsername(),
        container.getPassword(),
        container.getDatabaseName());
  }

  private static String property(String name, String fallback) {
    return System.getProperty(name, fallback);
  }

  private static final class Holder {
    static final TestServer SERVER =
        new TestServer(
            start(property("pgmg.test.postgres", "18")),
            TestRole.of(property("pgmg.test.role", "superuser")));
  }
}
