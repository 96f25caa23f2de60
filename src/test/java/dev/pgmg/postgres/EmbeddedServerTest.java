package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.config.Connection;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // Servers are closed early, to see what is left.
class EmbeddedServerTest {

  @TempDir Path root;

  private Path directory() {
    return root.resolve(".pgmg");
  }

  private Path data() {
    return directory().resolve("data");
  }

  private EmbeddedServer start() {
    return EmbeddedServer.start(directory(), EmbeddedServerProcess.options());
  }

  private Problem problem(EmbeddedServer.Options options) {
    try (EmbeddedServer server = EmbeddedServer.start(directory(), options)) {
      throw new AssertionError("no problem with " + server.connection());
    } catch (PgmgException expected) {
      return expected.problems().getFirst();
    }
  }

  private static int port(EmbeddedServer server) {
    return server.connection().hosts().getFirst().port();
  }

  private static String ask(Connection.Server server, String query) throws SQLException {
    try (java.sql.Connection connection = Connector.connect(server, "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (java.sql.Connection connection = Connector.connect(server.connection(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean isRunning() throws IOException {
    return Postmaster.running(data()).isPresent();
  }

  @Test
  void data_are_kept_and_the_server_is_stopped() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "create table t as select 42 as a");
    }
    assertThat(isRunning()).isFalse();
    try (EmbeddedServer server = start()) {
      assertThat(ask(server.connection(), "select a from t")).isEqualTo("42");
    }
  }

  @Test
  void the_server_is_set_up_for_one_user_of_this_machine() throws Exception {
    try (EmbeddedServer server = start()) {
      Connection.Server connection = server.connection();
      assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(connection, "show unix_socket_directories")).isEmpty();
      assertThat(ask(connection, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(connection, "select datcollate from pg_database limit 1")).isEqualTo("C");
      assertThat(
              ask(
                  connection,
                  "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThat(Files.getPosixFilePermissions(directory().resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(connection.toString()).doesNotContain(connection.password().value());
    }
  }

  @Test
  void the_list_of_processes_does_not_show_the_password() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean runs = new AtomicBoolean();
    Thread watcher = Thread.ofPlatform().start(() -> watchCommandLines(seen, runs));
    try (EmbeddedServer server = start()) {
      runs.set(true);
      watcher.join();
      String data = data().toString();
      assertThat(seen)
          .anyMatch(line -> line.contains("postgres") && line.contains(data))
          .noneMatch(line -> line.contains(server.connection().password().value()));
    }
  }

  // Those of initdb as well, which is gone when the server runs.
  private static void watchCommandLines(Set<String> seen, AtomicBoolean runs) {
    boolean last;
    do {
      last = runs.get();
      ProcessHandle.current()
          .descendants()
          .flatMap(one -> one.info().commandLine().stream())
          .forEach(seen::add);
    } while (!last);
  }

  @Test
  void nobody_gets_in_without_the_password() {
    try (EmbeddedServer server = start()) {
      Connection.Server known = server.connection();
      Connection.Server guessed =
          new Connection.Server(
              known.hosts(),
              known.database(),
              known.user(),
              new Connection.Password("postgres"),
              known.parameters());
      assertThatThrownBy(() -> ask(guessed, "select 1"))
          .isInstanceOfSatisfying(
              PgmgException.class,
              refused -> assertThat(refused.problems().getFirst().sqlState()).isEqualTo("28P01"));
    }
  }

  @Test
  void two_users_in_one_process_share_the_server() throws Exception {
    try (EmbeddedServer first = start();
        EmbeddedServer second = start()) {
      assertThat(port(second)).isEqualTo(port(first));
      first.close();
      assertThat(ask(second.connection(), "select 1")).isEqualTo("1");
      second.close();
      assertThat(isRunning()).isFalse();
    }
  }

  @Test
  void users_that_start_at_once_share_the_server() throws Exception {
    Callable<Integer> use =
        () -> {
          try (EmbeddedServer server = start()) {
            return Integer.parseInt(ask(server.connection(), "select 1"));
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      assertThat(threads.invokeAll(List.of(use, use, use, use)))
          .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(1));
    }
    assertThat(isRunning()).isFalse();
  }

  @Test
  void the_last_of_two_processes_stops_the_server() throws Exception {
    try (EmbeddedServer server = start();
        EmbeddedServerProcess other = EmbeddedServerProcess.start(directory())) {
      assertThat(other.port()).isEqualTo(port(server));
      server.close();
      assertThat(ask(server.connection(), "select 1")).isEqualTo("1");
      other.close();
      assertThat(isRunning()).isFalse();
    }
  }

  @Test
  void a_server_that_a_killed_process_left_is_used_and_then_stopped() throws Exception {
    try (EmbeddedServerProcess other = EmbeddedServerProcess.start(directory())) {
      int port = other.port();
      other.kill();
      assertThat(isRunning()).isTrue();
      try (EmbeddedServer server = start()) {
        assertThat(port(server)).isEqualTo(port);
      }
      assertThat(isRunning()).isFalse();
    }
  }

  @Test
  void an_interrupted_process_stops_its_server() throws Exception {
    try (EmbeddedServerProcess other = EmbeddedServerProcess.start(directory())) {
      assertThat(other.port()).isPositive();
      other.interrupt();
      assertThat(isRunning()).isFalse();
    }
  }

  @Test
  void a_server_that_crashed_is_started_again() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "create table t as select 42 as a");
      kill();
    }
    assertThat(data().resolve("postmaster.pid")).exists();
    try (EmbeddedServer server = start()) {
      assertThat(ask(server.connection(), "select a from t")).isEqualTo("42");
    }
  }

  /** Not in order: as the system does it when memory runs out. */
  private void kill() throws IOException {
    Postmaster postmaster = Postmaster.running(data()).orElseThrow();
    ProcessHandle process = ProcessHandle.of(postmaster.pid()).orElseThrow();
    process.destroyForcibly();
    while (isRunning()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_process_that_got_the_number_of_a_crashed_server_is_no_server() throws Exception {
    start().close();
    String self = String.valueOf(ProcessHandle.current().pid());
    Files.writeString(
        data().resolve("postmaster.pid"),
        String.join("\n", self, data().toString(), "1", "5432", "", "127.0.0.1", "1 1", "ready"));
    try (EmbeddedServer server = start()) {
      assertThat(ask(server.connection(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_server_that_somebody_else_started_is_used_and_not_stopped() throws Exception {
    start().close();
    ServerDirectory home = ServerDirectory.open(directory(), EmbeddedServerProcess.options());
    try (EmbeddedServer ours = start()) {
      // What tells a server of pgmg's from another is how it was started.
      Path options = data().resolve("postmaster.opts");
      Files.writeString(options, Files.readString(options).replace("cluster_name=pgmg", "x=y"));
      ours.close();
      assertThat(isRunning()).isTrue();
      try (EmbeddedServer joined = start()) {
        assertThat(port(joined)).isEqualTo(port(ours));
      }
      assertThat(isRunning()).isTrue();
      Files.writeString(options, "cluster_name=pgmg");
    } finally {
      home.stopServer();
    }
  }

  @Test
  void data_of_another_major_version_are_left_alone() throws Exception {
    start().close();
    Files.writeString(data().resolve("PG_VERSION"), "9\n");
    Problem problem = problem(EmbeddedServerProcess.options());
    assertThat(problem.code()).isEqualTo(ProblemCode.EMBEDDED_SERVER);
    assertThat(problem.message()).contains(directory() + " is of PostgreSQL 9, and pgmg brings");
    assertThat(problem.hint()).contains("dump it with a PostgreSQL 9");
    assertThat(data().resolve("base")).exists();
  }

  @Test
  void a_server_that_does_not_start_says_why() {
    Problem problem =
        problem(EmbeddedServerProcess.options().withSetting("shared_buffers", "no'nsense"));
    assertThat(problem.message()).endsWith("does not start");
    assertThat(problem.detail()).contains("\"shared_buffers\": \"no'nsense\"");
  }

  @Test
  void a_directory_that_cannot_be_made_is_a_problem() throws Exception {
    Files.writeString(directory(), "a file");
    Problem problem = problem(EmbeddedServerProcess.options());
    assertThat(problem.message()).isEqualTo("cannot write to " + directory());
  }

  @Test
  void an_interrupted_first_start_is_done_again() throws Exception {
    Files.createDirectories(directory().resolve("data.new/base"));
    Files.writeString(directory().resolve("data.new/PG_VERSION"), "18");
    try (EmbeddedServer server = start()) {
      assertThat(ask(server.connection(), "select 1")).isEqualTo("1");
    }
  }
}
