package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other sessions hold locks that an apply needs. */
final class LocksTest {

  private static final String WAITS_FOR_A_LOCK =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and application_name = 'pgmg' and wait_event_type = 'Lock'";

  @TempDir private Path directory;

  @Test
  void a_lock_that_is_not_let_go_of_fails_the_apply_which_says_who_holds_it() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        Connection reader = locking(database, "users")) {
      Pgmg pgmg = addingAColumn(database);

      Pgmg.Result result =
          pgmg.run(
              "apply", "--lock-timeout", "50ms", "--retry-attempts", "3", "--retry-delay", "1ms");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out()).contains("(2 of 3)").contains("(3 of 3)").doesNotContain("(4 of");
      assertThat(result.err())
          .contains("migrations/001_name.sql:1:1: ")
          .contains("SQLSTATE 55P03")
          .contains("the reader")
          .contains("AccessShareLock on users")
          .contains("lock table users in access share mode")
          .contains("The transaction was rolled back; the database is unchanged.");
      reader.rollback();
      assertThat(database.run("select count(*) from pg_class where relname like 'pgmg%'"))
          .containsExactly("0");
    }
  }

  @Test
  void a_prepared_transaction_that_holds_a_lock_is_named() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = addingAColumn(database);
      database.run("create table users (id int)");
      database.run("begin; lock table users in access share mode; prepare transaction 'left over'");

      Pgmg.Result result = pgmg.run("apply", "--lock-timeout", "50ms", "--retry-attempts", "1");
      database.run("rollback prepared 'left over'");

      assertThat(result.err())
          .contains("prepared transaction 'left over', user ")
          .contains("AccessShareLock on users")
          .contains("ROLLBACK PREPARED ends it");
    }
  }

  @Test
  void a_lock_that_is_let_go_of_is_waited_for_by_trying_again() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Pgmg.Result> apply;
      try (Connection reader = locking(database, "users")) {
        Pgmg pgmg = addingAColumn(database);
        apply =
            CompletableFuture.supplyAsync(
                () ->
                    pgmg.run(
                        "apply",
                        "--lock-timeout",
                        "100ms",
                        "--retry-attempts",
                        "1000",
                        "--retry-delay",
                        "1s"),
                threads);
        waitUntil(database, WAITS_FOR_A_LOCK, "1");
        waitUntil(database, WAITS_FOR_A_LOCK, "0");
        reader.rollback();
      }

      Pgmg.Result result = apply.get(60, TimeUnit.SECONDS);
      assertThat(result.out()).contains("trying again in").contains("All changes applied");
      assertThat(result.exitCode()).isZero();
    }
  }

  // A view's definition is deparsed under a lock of all that it reads.
  @Test
  void looking_waits_for_no_lock_longer_than_a_statement() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("migrations/001_users.sql", "CREATE TABLE users (id integer, name text);");
      pgmg.write("sql/ids.sql", "CREATE VIEW ids AS SELECT id FROM users;");
      assertThat(pgmg.run("apply").exitCode()).isZero();
      database.run("create view theirs as select ids.id from ids, users");
      pgmg.write("sql/ids.sql", "CREATE VIEW ids AS SELECT 'x' || id AS id FROM users;");
      try (Connection other = database.connect();
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("lock table users in access exclusive mode");

        Pgmg.Result result =
            pgmg.run(
                "apply", "--lock-timeout", "50ms", "--retry-attempts", "2", "--retry-delay", "1ms");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("55P03").contains("the database is unchanged");
        assertThat(result.out()).contains("(2 of 2)");
      }
    }
  }

  @Test
  void a_limit_ends_with_its_section() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write(
          "migrations/001_limits.sql",
          """
          CREATE TABLE limits (section text, lock_timeout text, statement_timeout text);
          -- pgmg:section name="a" lock_timeout="2s" statement_timeout="30s"
          INSERT INTO limits VALUES
            ('a', current_setting('lock_timeout'), current_setting('statement_timeout'));
          -- pgmg:section name="b" mode="non-transactional" lock_timeout="3s"
          INSERT INTO limits VALUES
            ('b', current_setting('lock_timeout'), current_setting('statement_timeout'));
          SET lock_timeout = '1h';
          -- pgmg:section name="c"
          INSERT INTO limits VALUES
            ('c', current_setting('lock_timeout'), current_setting('statement_timeout'));
          """);

      Pgmg.Result result = pgmg.run("apply", "--lock-timeout", "7s");

      assertThat(result.err()).isEmpty();
      assertThat(
              database.run(
                  "select concat_ws(' ', section, lock_timeout, statement_timeout) from limits order by 1"))
          .containsExactly("a 2s 30s", "b 3s 0", "c 7s 0");
    }
  }

  @Test
  void a_statement_that_takes_too_long_is_tried_again_as_often_as_its_section_says()
      throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write(
          "migrations/001_slow.sql",
          """
          -- pgmg:section name="slow" statement_timeout="50ms" retry_attempts="2" retry_delay="1ms"
          SELECT pg_sleep(60);
          """);

      Pgmg.Result result = pgmg.run("apply");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out()).contains("(2 of 2)");
      assertThat(result.err()).contains("migrations/001_slow.sql:2:1: ").contains("57014");
    }
  }

  @Test
  void what_is_wrong_every_time_is_not_tried_again() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      for (String sql : List.of("CREATE TABEL t (a int);", "SELECT 1/0;", "DROP TABLE nowhere;")) {
        pgmg.write("migrations/001_wrong.sql", sql);

        Pgmg.Result result = pgmg.run("apply", "--retry-attempts", "5", "--retry-delay", "1ms");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).doesNotContain("again");
        assertThat(result.err()).contains("migrations/001_wrong.sql:1:");
      }
    }
  }

  @Test
  void a_lock_is_waited_for_five_seconds_where_nothing_else_is_said() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write(
          "migrations/001_limit.sql",
          "CREATE TABLE limits AS SELECT current_setting('lock_timeout');");
      assertThat(pgmg.run("apply").exitCode()).isZero();
      assertThat(database.run("table limits")).containsExactly("5s");
    }
  }

  private Pgmg addingAColumn(TestDatabase database) throws Exception {
    Pgmg pgmg = Pgmg.in(directory, database);
    pgmg.write("migrations/001_name.sql", "ALTER TABLE users ADD COLUMN name text;");
    return pgmg;
  }

  private static Connection locking(TestDatabase database, String table) throws SQLException {
    database.run("create table " + table + " (id int)");
    Connection reader = database.connect();
    try (Statement statement = reader.createStatement()) {
      statement.execute("set application_name = 'the reader'");
      reader.setAutoCommit(false);
      statement.execute("lock table " + table + " in access share mode");
    }
    return reader;
  }

  private static void waitUntil(TestDatabase database, String query, String answer)
      throws SQLException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!database.run(query).equals(java.util.List.of(answer))) {
      assertThat(System.nanoTime()).as("waited too long for: " + query).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
