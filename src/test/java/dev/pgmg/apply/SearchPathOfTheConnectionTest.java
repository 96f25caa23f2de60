package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P1: names without a schema mean what the connection's search_path makes of them. */
final class SearchPathOfTheConnectionTest {

  private static final String UP_TO_DATE = "No changes. Database is up to date.\n";

  private static final String RELATIONS =
      """
      select relnamespace::regnamespace, relname from pg_class
      where relname in ('users', 'names') order by 1, 2
      """;

  @TempDir private Path directory;

  @Test
  void options_of_the_connection_string_set_it() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run("create schema app");
      Pgmg.in(directory, database);
      Pgmg pgmg = new Pgmg(directory, withSearchPath(database, "app,public"));
      pgmg.write("migrations/001_users.sql", "create table users (id int, name text);");
      pgmg.write("sql/names.sql", "create view names as select name from users;");

      assertThat(pgmg.run("plan").out()).contains("CREATE VIEW app.names");
      assertThat(pgmg.run("apply").err()).isEmpty();

      assertThat(database.run(RELATIONS)).isEqualTo(List.of("app|names", "app|users"));
      assertThat(pgmg.run("plan").out()).isEqualTo(UP_TO_DATE);
    }
  }

  @Test
  void a_written_out_schema_is_the_same_under_any_of_them() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run("create schema app; create table app.users (id int, name text)");
      Pgmg first = Pgmg.in(directory, database);
      first.write("sql/names.sql", "create view app.names as select name from app.users;");
      assertThat(first.run("apply").err()).isEmpty();

      for (String path : List.of("app", "app,public", "pg_catalog,app", "nowhere,public", "\"\"")) {
        Pgmg other = new Pgmg(directory, withSearchPath(database, path));
        assertThat(other.run("plan")).as(path).isEqualTo(new Pgmg.Result(0, UP_TO_DATE, ""));
      }
    }
  }

  private static String withSearchPath(TestDatabase database, String path) {
    String option = "-c search_path=" + path;
    return database.connectionString()
        + "?options="
        + option.replace(" ", "%20").replace("=", "%3D").replace(",", "%2C").replace("\"", "%22");
  }
}
