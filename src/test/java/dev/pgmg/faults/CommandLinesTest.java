package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.testing.ServerAddress;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import dev.pgmg.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** While pgmg works, the list of processes shows no password that was not put there. */
@EnabledOnOs(OS.LINUX)
final class CommandLinesTest {

  private static final String LOGIN = "command_lines_login";
  private static final String SECRET = "never-on-a-command-line";
  private static final String LOCK = "lock table users in row exclusive mode";

  @TempDir private Path directory;
  private TestDatabase database;
  private Pgmg direct;
  private PgmgProcess process;

  @BeforeEach
  void a_migration_that_will_wait() throws Exception {
    database = TestServer.get().createDatabase();
    database
        .asSuperuser()
        .run(
            """
            do $$ begin create role %1$s; exception when duplicate_object then null; end $$;
            alter role %1$s login password '%2$s';
            create table users (id int);
            alter table users owner to %1$s;
            grant usage, create on schema public to %1$s;
            """
                .formatted(LOGIN, SECRET));
    direct = Pgmg.in(directory, database);
    direct.write("migrations/001_name.sql", "alter table users add column name text;");
    process = new PgmgProcess(directory);
  }

  @AfterEach
  void drop_all() throws SQLException {
    database.close();
    TestServer.get().run("drop role " + LOGIN);
  }

  @Test
  void from_the_environment() throws Exception {
    assertHidden(Map.of("PGMG_CONNECTION_STRING", connectionString(LOGIN), "PGPASSWORD", SECRET));
  }

  @Test
  void from_pgmg_toml() throws Exception {
    direct.write(
        "pgmg.toml",
        "connection_string = '%s'\n".formatted(connectionString(LOGIN + ":" + SECRET)));

    assertHidden(Map.of());
  }

  @Test
  void from_a_command() throws Exception {
    direct.write("secret", SECRET + "\n");
    direct.write(
        "pgmg.toml",
        "connection_string = '%s'\npassword_command = 'cat secret'\n"
            .formatted(connectionString(LOGIN)));

    assertHidden(Map.of());
  }

  private void assertHidden(Map<String, String> environment) throws Exception {
    try (Connection writer = Waiting.transaction(database.asSuperuser(), LOCK)) {
      process.start(environment, "apply", "--lock-timeout", "1h");
      Waiting.until(database.asSuperuser(), Waiting.FOR_A_LOCK);

      assertThat(commandLines())
          .anyMatch(line -> line.contains("dev.pgmg.cli.Main"))
          .noneMatch(line -> line.contains(SECRET));

      writer.rollback();
      assertThat(process.result().exitCode()).isZero();
    }
  }

  private static List<String> commandLines() throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(one -> one.resolve("cmdline"))
          .map(CommandLinesTest::read)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  // It is no process, or has ended meanwhile.
  private static String read(Path commandLine) {
    try {
      return Files.readString(commandLine, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  private String connectionString(String login) {
    ServerAddress server = database.asSuperuser().address();
    return "postgres://%s@%s:%d/%s".formatted(login, server.host(), server.port(), database.name());
  }
}
