package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import dev.pgmg.testing.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody ends a pgmg that waits. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptedTest {

  private static final String LOCK = "lock table users in row exclusive mode";

  @TempDir private Path directory;
  private TestDatabase database;
  private Pgmg direct;
  private PgmgProcess process;

  @BeforeEach
  void aTable() throws Exception {
    database = TestServer.get().createDatabase();
    database.run("create table users (id int)");
    direct = Pgmg.in(directory, database);
    process = new PgmgProcess(directory);
  }

  @AfterEach
  void dropDatabase() throws Exception {
    database.close();
  }

  @Test
  void who_breaks_off_while_it_waits_for_a_lock_leaves_nothing() throws Exception {
    direct.write("migrations/001_name.sql", "ALTER TABLE users ADD COLUMN name text;");
    try (Connection writer = Waiting.transaction(database, LOCK);
        Observer observer = new Observer(database)) {
      Condition before = observer.condition();
      process.start(database.connectionString(), "apply", "--lock-timeout", "1h");
      Waiting.until(database, Waiting.FOR_A_LOCK);
      process.signal("INT");

      Pgmg.Result result = process.result();

      assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
      assertThat(result.err())
          .contains("57014")
          .endsWith("The transaction was rolled back; the database is unchanged.\n");
      assertThat(observer.condition()).isEqualTo(before);
      writer.rollback();
    }
  }

  @Test
  void who_breaks_off_between_two_attempts_need_not_wait_for_the_next() throws Exception {
    direct.write("migrations/001_name.sql", "ALTER TABLE users ADD COLUMN name text;");
    try (Connection writer = Waiting.transaction(database, LOCK)) {
      process.start(
          database.connectionString(), "apply", "--lock-timeout", "1ms", "--retry-delay", "1h");
      process.awaitOutput("trying again in");
      process.signal("INT");

      Pgmg.Result result = process.result();

      assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
      assertThat(result.err())
          .contains("55P03")
          .endsWith("The transaction was rolled back; the database is unchanged.\n");
      writer.rollback();
    }
  }

  @Test
  void who_breaks_off_while_another_pgmg_works_has_done_nothing() throws Exception {
    direct.write("sql/one.sql", "CREATE VIEW one AS SELECT 1 AS one;");
    try (Connection other =
        Waiting.transaction(database, "select pg_advisory_lock(x'70676D67'::bigint)")) {
      process.start(database.connectionString(), "apply");
      Waiting.until(database, Waiting.FOR_A_LOCK);
      process.signal("INT");

      Pgmg.Result result = process.result();

      assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
      assertThat(result.err()).endsWith("Nothing was done; the database is unchanged.\n");
      other.rollback();
    }
  }

  @Test
  void who_breaks_off_what_takes_over_a_database_has_recorded_nothing() throws Exception {
    database.run("create view names as select id from users");
    direct.write("sql/names.sql", "CREATE VIEW names AS SELECT id FROM users;");
    try (Observer observer = new Observer(database)) {
      Condition before = observer.condition();
      Connection other = Waiting.transaction(database, "lock table names in access exclusive mode");
      process.start(
          database.connectionString(), "adopt", "--through", "none", "--lock-timeout", "1h");
      Waiting.until(database, Waiting.FOR_A_LOCK);
      process.signal("INT");

      Pgmg.Result result = process.result();

      assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
      assertThat(result.err()).contains("nothing was recorded, the database is unchanged");
      other.close();
      assertThat(observer.condition()).isEqualTo(before);
    }
    assertThat(direct.run("adopt", "--through", "none").exitCode()).isZero();
  }

  @Test
  void an_index_goes_on_being_built_when_pgmg_is_killed_and_is_known_to_the_next_apply()
      throws Exception {
    direct.write(
        "migrations/001_index.sql", "CREATE INDEX CONCURRENTLY users_by_id ON users (id);");
    try (Connection writer = Waiting.transaction(database, LOCK)) {
      process.start(database.connectionString(), "apply");
      Waiting.until(database, Waiting.FOR_A_LOCK);
      process.signal("KILL");
      assertThat(process.result().exitCode()).isEqualTo(137);
      writer.rollback();
    }

    Pgmg.Result again = direct.run("apply");

    assertThat(again.err()).doesNotContain("already exists");
    assertThat(again.exitCode()).as(again.toString()).isZero();
    assertThat(database.run("select indisvalid from pg_index where indrelid = 'users'::regclass"))
        .containsExactly("t");
    assertThat(direct.run("plan").out()).contains("No changes");
  }

  @Test
  void an_index_whose_building_died_too_is_dropped_and_built_again() throws Exception {
    direct.write(
        "migrations/001_index.sql", "CREATE INDEX CONCURRENTLY users_by_id ON users (id);");
    try (Connection writer = Waiting.transaction(database, LOCK)) {
      process.start(database.connectionString(), "apply");
      String pid = Waiting.until(database, Waiting.FOR_A_LOCK).getFirst();
      process.signal("KILL");
      process.result();
      database.run("select pg_terminate_backend(" + pid + ", 20000)");
      writer.rollback();
    }

    Pgmg.Result again = direct.run("apply");

    assertThat(again.out()).contains("Dropped the invalid index users_by_id");
    assertThat(again.exitCode()).as(again.toString()).isZero();
    assertThat(direct.run("plan").out()).contains("No changes");
  }
}
