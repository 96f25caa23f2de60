package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import dev.pgmg.testing.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transaction that PostgreSQL ends for the sake of others, or that code in it wants to end. */
final class ConflictsTest {

  private static final String UNCHANGED =
      "The transaction was rolled back; the database is unchanged.\n";

  @TempDir private Path directory;
  private TestDatabase database;
  private Pgmg pgmg;

  @BeforeEach
  void tables() throws Exception {
    database = TestServer.get().createDatabase();
    database.run("create table a (id int); create table b (id int)");
    pgmg = Pgmg.in(directory, database);
  }

  @AfterEach
  void dropDatabase() throws Exception {
    database.close();
  }

  @Test
  void the_victim_of_a_deadlock_tries_again() throws Exception {
    TestDatabase superuser = database.asSuperuser();
    superuser.run(
        "do $$ begin execute format('alter database %I set deadlock_timeout = ''20ms''',"
            + " current_database()); end $$");
    pgmg.write(
        "migrations/001_locks.sql",
        "LOCK TABLE a; SELECT pg_advisory_xact_lock(1); LOCK TABLE b; ALTER TABLE b ADD n int;");
    CompletableFuture<Pgmg.Result> apply;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection gate = Waiting.transaction(database, "select pg_advisory_xact_lock(1)");
        Connection other =
            Waiting.transaction(superuser, "set deadlock_timeout = '1h'; lock table b")) {
      apply =
          CompletableFuture.supplyAsync(
              () -> pgmg.run("apply", "--lock-timeout", "1h", "--retry-delay", "1ms"), threads);
      Waiting.until(database, Waiting.FOR_A_LOCK);
      CompletableFuture<Void> crossing =
          CompletableFuture.runAsync(() -> execute(other, "lock table a"), threads);
      Waiting.until(
          database, "select 1 from pg_locks where not granted and relation = 'a'::regclass");
      gate.rollback();
      crossing.get(60, TimeUnit.SECONDS);
      other.rollback();

      Pgmg.Result result = apply.get(60, TimeUnit.SECONDS);

      assertThat(result.out()).contains("deadlock detected; trying again in");
      assertThat(result.err()).isEmpty();
      assertThat(result.exitCode()).isZero();
    }
  }

  @Test
  void what_could_not_be_serialized_is_tried_again() throws Exception {
    database.run("create sequence attempts");
    pgmg.write(
        "migrations/001_conflict.sql",
        """
        INSERT INTO a VALUES (1);
        DO $$ BEGIN
          IF nextval('attempts') < 3 THEN
            RAISE 'could not serialize access' USING ERRCODE = 'serialization_failure';
          END IF;
        END $$;
        """);

    Pgmg.Result result = pgmg.run("apply", "--retry-delay", "1ms");

    assertThat(result.out()).contains("(2 of ").contains("(3 of ").doesNotContain("(4 of ");
    assertThat(result.exitCode()).isZero();
    assertThat(database.run("select count(*) from a")).containsExactly("1");
  }

  @Test
  void a_procedure_that_commits_is_refused_and_told_where_it_belongs() throws Exception {
    database.run(
        "create procedure fill() language plpgsql as"
            + " 'begin insert into a values (1); commit; insert into a values (2); end'");
    pgmg.write("migrations/001_fill.sql", "INSERT INTO b VALUES (1);\nCALL fill();\n");

    Pgmg.Result result = pgmg.run("apply");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("migrations/001_fill.sql:2:1: invalid transaction termination")
        .contains("mode=\"non-transactional\"")
        .contains("2D000")
        .endsWith(UNCHANGED);
    assertThat(database.run("select id from a union all select id from b")).isEmpty();
    pgmg.write(
        "migrations/001_fill.sql",
        """
        INSERT INTO b VALUES (1);
        -- pgmg:section name="fill" mode="non-transactional"
        CALL fill();
        """);
    assertThat(pgmg.run("apply").exitCode()).isZero();
    assertThat(database.run("select id from a order by id")).containsExactly("1", "2");
  }

  @Test
  void a_constraint_that_is_checked_at_commit_takes_all_back() throws Exception {
    database.run(
        "create table c (id int primary key, parent int references c deferrable initially deferred)");
    pgmg.write("migrations/001_rows.sql", "INSERT INTO c VALUES (1, 2);");
    pgmg.write("sql/cs.sql", "CREATE VIEW cs AS SELECT id FROM c;");

    Pgmg.Result result = pgmg.run("apply");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("23503").endsWith(UNCHANGED);
    assertThat(pgmg.run("status").out()).contains("0 managed");
  }

  @Test
  void progress_is_recorded_in_a_table_that_had_no_place_for_it() throws Exception {
    pgmg.write("migrations/001_n.sql", "ALTER TABLE a ADD n int;");
    assertThat(pgmg.run("apply").exitCode()).isZero();
    database.run("alter table pgmg_migrations drop column sections, drop column file_gone");
    assertThat(pgmg.run("plan").out()).contains("No changes");
    assertThat(pgmg.run("status").out()).contains("1 applied, 0 pending");
    pgmg.write(
        "migrations/002_fails.sql",
        """
        ALTER TABLE b ADD n int;
        -- pgmg:section name="index" mode="non-transactional"
        CREATE INDEX CONCURRENTLY b_by_m ON b (m);
        """);

    assertThat(pgmg.run("apply").err()).contains("column \"m\" does not exist");

    assertThat(database.run("select name, sections <> '[]' from pgmg_migrations order by name"))
        .containsExactly("001_n|f", "002_fails|t");
    database.run("alter table b add m int");
    assertThat(pgmg.run("apply").exitCode()).isZero();
    assertThat(pgmg.run("plan").out()).contains("No changes");
  }

  @Test
  void a_first_apply_that_begins_outside_a_transaction_makes_its_tables() throws Exception {
    pgmg.write(
        "migrations/001_rows.sql",
        "-- pgmg:section name=\"rows\" mode=\"non-transactional\"\nINSERT INTO a VALUES (1);\n");

    Pgmg.Result result = pgmg.run("apply");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(pgmg.run("plan").out()).contains("No changes");
    assertThat(database.run("select id from a")).containsExactly("1");
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
