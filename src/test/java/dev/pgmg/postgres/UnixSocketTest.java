package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.config.Connection;
import dev.pgmg.config.Connection.HostPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnixSocketTest {

  private final Path sockets;
  private final EmbeddedServer server;

  UnixSocketTest(@TempDir Path root) throws IOException {
    // The path of a socket has at most 107 bytes.
    sockets = Files.createTempDirectory(Path.of("/tmp"), "pg");
    server =
        EmbeddedServer.start(
            root.resolve(".pgmg"),
            EmbeddedServerProcess.options()
                .withSetting("unix_socket_directories", sockets.toString()));
  }

  @BeforeAll
  void theSocketIsThere() {
    assertThat(sockets.resolve(".s.PGSQL." + port())).exists();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
    Files.deleteIfExists(sockets);
  }

  private int port() {
    return server.connection().hosts().getFirst().port();
  }

  private java.sql.Connection connect(HostPort... hosts) throws SQLException {
    Connection.Server tcp = server.connection();
    return Connector.connect(
        new Connection.Server(List.of(hosts), tcp.database(), tcp.user(), tcp.password(), Map.of()),
        "");
  }

  private java.sql.Connection connect() throws SQLException {
    return connect(new HostPort(sockets.toString(), port()));
  }

  private static String ask(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  @Test
  void a_query_of_many_bytes_and_its_answer_get_through() throws SQLException {
    String text = "x".repeat(5_000_000);
    try (java.sql.Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThat(ask(statement, "select inet_client_addr() is null")).isEqualTo("t");
      assertThat(ask(statement, "select '" + text + "'")).isEqualTo(text);
    }
  }

  @Test
  void waiting_for_a_notification_ends_after_its_time() throws SQLException {
    try (java.sql.Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("listen x");
      PGConnection listener = connection.unwrap(PGConnection.class);
      assertThat(listener.getNotifications(20)).isNullOrEmpty();
      try (java.sql.Connection other = connect();
          Statement notify = other.createStatement()) {
        notify.execute("notify x, 'now'");
      }
      assertThat(listener.getNotifications(10_000))
          .extracting(PGNotification::getParameter)
          .containsExactly("now");
    }
  }

  @Test
  void a_statement_is_cancelled_from_another_thread() throws Exception {
    try (java.sql.Connection connection = connect();
        Statement statement = connection.createStatement()) {
      String process = ask(statement, "select pg_backend_pid()");
      CompletableFuture<Void> asleep =
          CompletableFuture.runAsync(
              () -> {
                try {
                  statement.execute("select pg_sleep(600)");
                } catch (SQLException cancelled) {
                  throw new IllegalStateException(cancelled);
                }
              });
      awaitActive(process);
      statement.cancel();
      assertThatThrownBy(asleep::get)
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("canceling statement due to user request");
    }
  }

  private void awaitActive(String process) throws SQLException {
    try (java.sql.Connection other = connect();
        Statement look = other.createStatement()) {
      String query = "select wait_event from pg_stat_activity where pid = " + process;
      while (!"PgSleep".equals(ask(look, query))) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void a_query_has_a_time_out() throws SQLException {
    try (java.sql.Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, 50);
      assertThatThrownBy(() -> statement.execute("select pg_sleep(600)"))
          .isInstanceOfSatisfying(
              SQLException.class, lost -> assertThat(lost.getSQLState()).isEqualTo("08006"));
    }
  }

  @Test
  void a_host_that_does_not_answer_is_skipped() throws SQLException {
    try (java.sql.Connection connection =
            connect(new HostPort("/nonexistent", 1), new HostPort(sockets.toString(), port()));
        Statement statement = connection.createStatement()) {
      assertThat(ask(statement, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_socket_that_is_not_there_is_named() {
    assertThatThrownBy(() -> connect(new HostPort("/nonexistent", 1)))
        .hasMessageContaining("/nonexistent/.s.PGSQL.1: ");
  }
}
