package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.testing.CatalogDump;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P6: a security label whose provider is not loaded in this session cannot be put on again, so that
 * what wears it is not lost to a rebuild.
 */
final class LabelsOfMissingProvidersTest {

  private static final String REASON = "security label provider \"absent\" is not loaded";

  @TempDir private Path directory;
  private TestDatabase database;
  private Pgmg pgmg;

  @BeforeEach
  void a_labelled_view_on_a_column_that_changes_its_type() throws Exception {
    database = TestServer.get().createDatabase();
    pgmg = Pgmg.in(directory, database);
    pgmg.write("migrations/001_users.sql", "create table users (id integer, score integer);");
    pgmg.write("sql/scores.sql", "create view scores as select id, score from users;");
    assertThat(pgmg.run("apply").err()).isEmpty();
    database
        .asSuperuser()
        .run(
            """
            set allow_system_table_mods = on;
            insert into pg_seclabel (objoid, classoid, objsubid, provider, label)
            values ('scores'::regclass, 'pg_class'::regclass, 2, 'absent', 'it''s');
            """);
    pgmg.write("migrations/002_bigger.sql", "alter table users alter column score type bigint;");
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    database.close();
  }

  @Test
  void where_no_library_is_preloaded_it_is_refused_before_anything_is_dropped() throws Exception {
    assumeTrue(
        TestServer.get().role() == TestRole.SUPERUSER, "not every role sees what is preloaded");
    CatalogDump before = database.dump();

    assertThat(pgmg.run("plan").out())
        .contains("apply will refuse this plan:", "security label provider absent is not loaded");
    Pgmg.Result result = pgmg.run("apply");

    assertThat(result.err())
        .contains("error: view scores has to be dropped and made again")
        .contains("security label provider absent is not loaded")
        .contains("session_preload_libraries")
        .contains("Nothing was done; the database is unchanged.");
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(database.dump().differencesFrom(before)).isEmpty();
  }

  @Test
  void where_another_library_is_preloaded_it_is_rolled_back() throws Exception {
    database
        .asSuperuser()
        .run(
            "alter database \"%s\" set session_preload_libraries = 'auto_explain'"
                .formatted(database.name()));
    CatalogDump before = database.dump();

    Pgmg.Result result = pgmg.run("apply");

    assertThat(result.err())
        .contains(REASON)
        .contains("SECURITY LABEL FOR absent ON COLUMN public.scores.score IS 'it''s'")
        .contains("The transaction was rolled back; the database is unchanged.");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(database.dump().differencesFrom(before)).isEmpty();
  }
}
