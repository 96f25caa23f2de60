package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.JsonSchemas;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import dev.pgmg.testing.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection of an apply ends while a statement runs outside a transaction. */
final class CutOffTest {

  private static final String WAITS =
      "select pid from pg_stat_activity where datname = current_database()"
          + " and application_name = 'pgmg' and wait_event_type = 'Lock'";

  @TempDir private Path directory;
  private TestDatabase database;
  private Pgmg pgmg;

  @BeforeEach
  void aTable() throws Exception {
    database = TestServer.get().createDatabase();
    database.run("create table users (id int)");
    pgmg = Pgmg.in(directory, database);
  }

  @AfterEach
  void dropDatabase() throws Exception {
    database.close();
  }

  @Test
  void an_index_that_was_half_built_is_dropped_and_built_again() throws Exception {
    pgmg.write(
        "migrations/001_index.sql",
        """
        ANALYZE users;
        -- pgmg:section name="index" mode="non-transactional"
        INSERT INTO users VALUES (1);
        CREATE INDEX CONCURRENTLY IF NOT EXISTS users_by_id ON users (id);
        INSERT INTO users VALUES (2);
        """);

    Pgmg.Result cut = cutOff();

    assertThat(cut.exitCode()).isEqualTo(1);
    assertThat(cut.err())
        .contains("migrations/001_index.sql:4:1: ")
        .contains("The connection was lost while this statement ran outside a transaction");
    assertThat(valid("users_by_id")).containsExactly("f");
    assertThat(pgmg.run("status").out())
        .contains("001_index.sql (begun; goes on with section index, statement 2)");
    Pgmg.Result again = pgmg.run("apply");
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("Dropped the invalid index users_by_id");
    assertThat(valid("users_by_id")).containsExactly("t");
    assertThat(database.run("select id from users order by id")).containsExactly("1", "2");
    assertThat(pgmg.run("plan").out()).contains("No changes");
  }

  @Test
  void an_invalid_index_is_known_when_the_migration_was_edited_too() throws Exception {
    database.run("insert into users values (1), (1)");
    String index = "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_by_id ON users (id);";
    pgmg.write("migrations/001_index.sql", index);
    assertThat(pgmg.run("apply").err()).contains("23505");
    assertThat(valid("users_by_id")).containsExactly("f");
    pgmg.write(
        "migrations/001_index.sql",
        """
        -- pgmg:section name="duplicates"
        TRUNCATE users;
        -- pgmg:section name="index" mode="non-transactional"
        """
            + index);

    Pgmg.Result again = pgmg.run("apply");

    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("Dropped the invalid index users_by_id");
    assertThat(valid("users_by_id")).containsExactly("t");
  }

  @Test
  void an_index_that_was_built_to_its_end_is_not_built_again() throws Exception {
    pgmg.write("migrations/001_index.sql", "CREATE INDEX CONCURRENTLY users_by_id ON users (id);");
    cutOff();
    database.run("reindex index users_by_id");

    Pgmg.Result again = pgmg.run("apply");

    assertThat(again.err()).isEmpty();
    assertThat(again.exitCode()).isZero();
    assertThat(pgmg.run("plan").out()).contains("No changes");
  }

  @Test
  void what_a_procedure_has_done_only_a_person_knows() throws Exception {
    database.run(
        "create procedure fill() language plpgsql as"
            + " 'begin insert into users values (1); commit; lock table users; end'");
    pgmg.write(
        "migrations/001_fill.sql",
        "-- pgmg:section name=\"fill\" mode=\"non-transactional\"\nCALL fill();\n");
    cutOff();

    Pgmg.Result again = pgmg.run("apply");

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err())
        .contains("migrations/001_fill.sql:2:1: ")
        .contains("whether it was carried out is not known")
        .contains("pgmg resolve 001_fill --done or --again")
        .contains("Nothing was done");
    assertThat(database.run("select id from users")).containsExactly("1");
    assertThat(pgmg.run("resolve", "001_fill", "--again").out())
        .isEqualTo("The next apply goes on with statement 1 of 1 of 001_fill.sql, section fill.\n");
    assertThat(pgmg.run("plan").out()).contains("Run migration: 001_fill.sql, section fill");
    String settled = pgmg.run("resolve", "001_fill.sql", "--done", "--format", "json").out();
    assertThat(JsonSchemas.complaints("resolve", settled)).isEmpty();
    assertThat(settled).contains("\"message\": \"001_fill.sql counts as applied.\"");
    assertThat(pgmg.run("plan").out()).contains("No changes");
    assertThat(pgmg.run("resolve", "001_fill", "--done").err())
        .contains("001_fill is not a migration that was begun and stopped");
    assertThat(database.run("select id from users")).containsExactly("1");
  }

  /** Applies, and ends the connection when a statement waits for a lock that the test holds. */
  private Pgmg.Result cutOff() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("lock table users in row exclusive mode");
      CompletableFuture<Pgmg.Result> apply =
          CompletableFuture.supplyAsync(() -> pgmg.run("apply"), threads);
      String pid = Waiting.until(database, WAITS).getFirst();
      database.run("select pg_terminate_backend(" + pid + ")");
      return apply.get(60, TimeUnit.SECONDS);
    }
  }

  private List<String> valid(String index) throws SQLException {
    return database.run(
        "select indisvalid from pg_index where indexrelid = to_regclass('" + index + "')");
  }
}
