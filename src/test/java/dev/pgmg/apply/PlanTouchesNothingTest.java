package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P2: plan reads and nothing else. */
final class PlanTouchesNothingTest {

  // Rows with their versions (xmin) and places (ctid): a row written again shows, even unchanged.
  private static final String ALL_ROWS =
      """
      select format('select %L || md5(coalesce(string_agg(t.ctid::text || t.xmin::text || t::text, '','' order by t.ctid), '''')) from %s t',
                    relname || ' ', c.oid::regclass)
      from pg_class c
      where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r'
        and not relisshared and relname not in ('pg_statistic')
      order by relname
      """;

  @TempDir private Path directory;

  @Test
  void not_a_byte_of_the_catalogs_changes_and_no_state_table_appears() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run("create table users (id int primary key, score int)");
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("migrations/001_scores.sql", "alter table users alter column score type bigint;");
      pgmg.write("sql/scores.sql", "create view scores as select score from users;");
      List<String> before = catalogs(database.asSuperuser());

      for (String format : List.of("text", "json", "sql")) {
        assertThat(pgmg.run("plan", "--format", format).exitCode()).isZero();
      }
      assertThat(pgmg.run("status").exitCode()).isZero();

      assertThat(catalogs(database.asSuperuser())).isEqualTo(before);
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

  private static List<String> catalogs(TestDatabase database) throws SQLException {
    List<String> hashes = new ArrayList<>();
    for (String query : database.run(ALL_ROWS)) {
      hashes.addAll(database.run(query));
    }
    assertThat(hashes).hasSizeGreaterThan(30);
    return hashes;
  }
}
