package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The setting role: with whose rights pgmg works, and who owns what it makes. */
final class RoleTest {

  private static final String LOGIN = "role_test_login";
  private static final String OWNER = "Role Test \\ Owner";

  @TempDir private Path directory;

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  @BeforeEach
  void make_the_roles() throws SQLException {
    drop_the_roles();
    String password = TestServer.get().database().address().password().replace("'", "''");
    TestServer.get().run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(LOGIN, password));
    TestServer.get().run("CREATE ROLE " + quoted(OWNER));
  }

  @AfterEach
  void drop_the_roles() throws SQLException {
    for (String role : List.of(LOGIN, OWNER)) {
      TestServer.get().run("DROP ROLE IF EXISTS " + quoted(role));
    }
  }

  private Pgmg project(TestDatabase database) throws Exception {
    database
        .asSuperuser()
        .run("GRANT CREATE, USAGE ON SCHEMA public TO %s".formatted(quoted(OWNER)));
    Pgmg pgmg = new Pgmg(directory, Logins.as(LOGIN, database));
    Files.createDirectories(directory.resolve("migrations"));
    Files.createDirectories(directory.resolve("sql"));
    pgmg.write(
        "migrations/001_a.sql",
        "create table a (id int, maker text default current_user); reset role;");
    pgmg.write("migrations/002_b.sql", "create table b (id int);");
    pgmg.write("sql/v.sql", "create view v as select id from a;");
    return pgmg;
  }

  @Test
  void what_is_made_belongs_to_the_role_and_the_plan_is_the_role_s() throws Exception {
    TestServer.get().run("GRANT %s TO %s".formatted(quoted(OWNER), LOGIN));
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);

      assertThat(pgmg.run("apply", "--role", OWNER).err()).isEmpty();

      assertThat(
              database
                  .asSuperuser()
                  .run(
                      "select relname, relowner::regrole from pg_class"
                          + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')"
                          + " order by 1"))
          .containsExactly(
              "a|" + quoted(OWNER),
              "b|" + quoted(OWNER),
              "pgmg_migrations|" + quoted(OWNER),
              "pgmg_state|" + quoted(OWNER),
              "v|" + quoted(OWNER));
      assertThat(pgmg.run("plan", "--role", OWNER).out()).startsWith("No changes.");
    }
  }

  @Test
  void a_role_that_the_user_may_not_take_or_that_is_not_there_is_told() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);

      assertThat(pgmg.run("apply", "--role", OWNER).err())
          .contains("user " + LOGIN + " cannot work as role " + OWNER)
          .contains("permission denied to set role")
          .contains("GRANT the role to " + LOGIN);
      assertThat(pgmg.run("plan", "--role", "no_such_role").err())
          .contains("user " + LOGIN + " cannot work as role no_such_role")
          .contains("does not exist");
    }
  }

  @Test
  void a_database_that_is_frozen_is_not_changed() throws Exception {
    TestServer.get().run("GRANT %s TO %s".formatted(quoted(OWNER), LOGIN));
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      database
          .asSuperuser()
          .run("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");

      assertThat(pgmg.run("plan", "--role", OWNER).out()).contains("CREATE VIEW v");
      assertThat(pgmg.run("apply", "--role", OWNER).err())
          .contains("default_transaction_read_only is on: nothing is to be changed");
      Pgmg overridden =
          new Pgmg(
              directory,
              pgmg.connectionString() + "?options=-c%20default_transaction_read_only%3Doff");
      assertThat(overridden.run("apply", "--role", OWNER).err()).isEmpty();
    }
  }
}
