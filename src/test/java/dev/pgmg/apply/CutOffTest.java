package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

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
  void what_a_reindex_left_is_dropped_before_the_next() throws Exception {
    database.run("create index users_by_id on users (id); create index a_ccnew on users (id)");
    pgmg.write("migrations/001_index.sql", "REINDEX TABLE CONCURRENTLY users;");
    cutOff();
    assertThat(valid("users_by_id_ccnew")).containsExactly("f");

    Pgmg.Result again = pgmg.run("apply");

    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("Dropped the invalid index users_by_id_ccnew");
    assertThat(indexes()).containsExactly("a_ccnew|t", "users_by_id|t");
    assertThat(pgmg.run("plan").out()).contains("No changes");
  }

  @Test
  void an_index_without_a_name_is_built_once() throws Exception {
    database.run("create index users_id_idx on users (id)");
    pgmg.write("migrations/001_index.sql", "CREATE INDEX CONCURRENTLY ON users (id);");
    cutOff();
    assertThat(indexes()).containsExactly("users_id_idx|t", "users_id_idx1|f");

    Pgmg.Result again = pgmg.run("apply");

    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("Dropped the invalid index users_id_idx1");
    assertThat(indexes()).containsExactly("users_id_idx|t", "users_id_idx1|t");
    pgmg.write("migrations/002_index.sql", "CREATE INDEX CONCURRENTLY ON users (id);");
    cutOff();
    database.run("reindex table users");
    assertThat(pgmg.run("apply").exitCode()).isZero();
    assertThat(indexes()).containsExactly("users_id_idx|t", "users_id_idx1|t", "users_id_idx2|t");
  }

  @Test
  void an_index_without_a_name_that_rows_are_in_the_way_of_leaves_nothing_for_long()
      throws Exception {
    database.run("insert into users values (1), (1)");
    pgmg.write("migrations/001_index.sql", "CREATE UNIQUE INDEX CONCURRENTLY ON users (id);");
    assertThat(pgmg.run("apply").err()).contains("23505");
    assertThat(pgmg.run("apply").err()).contains("23505");
    assertThat(indexes()).containsExactly("users_id_idx|f");
    database.run("truncate users");

    assertThat(pgmg.run("apply").exitCode()).isZero();

    assertThat(indexes()).containsExactly("users_id_idx|t");
  }

  @Test
  void a_partition_that_is_half_detached_is_detached_for_good() throws Exception {
    database.run(
        "drop table users; create table users (id int) partition by range (id);"
            + " create table old_users partition of users for values from (0) to (9)");
    pgmg.write(
        "migrations/001_old.sql", "ALTER TABLE users DETACH PARTITION old_users CONCURRENTLY;");
    cutOff();
    assertThat(database.run("select inhdetachpending from pg_inherits")).containsExactly("t");

    Pgmg.Result again = pgmg.run("apply");

    assertThat(again.err()).isEmpty();
    assertThat(database.run("select inhdetachpending from pg_inherits")).isEmpty();
    assertThat(pgmg.run("plan").out()).contains("No changes");
    pgmg.write("migrations/002_old.sql", "DROP TABLE old_users;");
    assertThat(pgmg.run("apply").exitCode()).isZero();
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
    assertThat(pgmg.run("resolve", "001_fill.sql", "--done").out())
        .isEqualTo("001_fill.sql counts as applied.\n");
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

  private List<String> indexes() throws SQLException {
    return database.run(
        "select indexrelid::regclass, indisvalid from pg_index"
            + " where indrelid = 'users'::regclass order by indexrelid::regclass::text");
  }

  private List<String> valid(String index) throws SQLException {
    return database.run(
        "select indisvalid from pg_index where indexrelid = to_regclass('" + index + "')");
  }
}
