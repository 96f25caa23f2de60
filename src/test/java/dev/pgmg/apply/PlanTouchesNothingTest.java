package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.CatalogRows;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P2: plan reads and nothing else. */
final class PlanTouchesNothingTest {

  @TempDir private Path directory;

  @Test
  void not_a_byte_of_the_catalogs_changes_and_no_state_table_appears() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run("create table users (id int primary key, score int)");
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("migrations/001_scores.sql", "alter table users alter column score type bigint;");
      pgmg.write("sql/scores.sql", "create view scores as select score from users;");
      List<String> before = CatalogRows.of(database);

      for (String format : List.of("text", "json", "sql")) {
        assertThat(pgmg.run("plan", "--format", format).exitCode()).isZero();
      }
      assertThat(pgmg.run("status").exitCode()).isZero();
      assertThat(pgmg.run("graph").out()).contains("table.users");

      assertThat(CatalogRows.of(database)).isEqualTo(before);
    }
  }

  @Test
  void it_works_while_another_session_holds_the_strongest_lock_on_a_table() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        var other = database.connect();
        var statement = other.createStatement()) {
      database.run("create table users (id int primary key, score int)");
      database.run("create view by_hand as select score from users");
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("sql/other.sql", "create view other as select 1 as one;");
      other.setAutoCommit(false);
      statement.execute("lock table users in access exclusive mode");

      Pgmg.Result result = pgmg.run("plan");

      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("1. CREATE VIEW other");
    }
  }
}
