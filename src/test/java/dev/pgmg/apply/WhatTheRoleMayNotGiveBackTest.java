package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.ServerAddress;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P6 for a role that is no superuser: what it could not give back to an object it does not take
 * away, and it says so before anything is done.
 */
final class WhatTheRoleMayNotGiveBackTest {

  private static final String LOGIN = "give_back_login";
  private static final List<String> ROLES = List.of(LOGIN, "give_back_owner", "give_back_app");

  @TempDir private Path directory;

  @BeforeEach
  void make_the_roles() throws SQLException {
    drop_the_roles();
    for (String role : ROLES) {
      TestServer.get().run("CREATE ROLE " + role);
    }
    String password = TestServer.get().database().address().password().replace("'", "''");
    TestServer.get().run("ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(LOGIN, password));
  }

  @AfterEach
  void drop_the_roles() throws SQLException {
    for (String role : ROLES) {
      TestServer.get().run("DROP ROLE IF EXISTS " + role);
    }
  }

  @Test
  void a_grant_by_a_role_it_is_no_member_of() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      database
          .asSuperuser()
          .run(
              """
              grant select on scores to give_back_owner with grant option;
              set role give_back_owner;
              grant select on scores to give_back_app;
              """);

      assertRefused(pgmg, "view scores", "it is not a member of role give_back_owner");
    }
  }

  @Test
  void an_owner_it_is_no_member_of() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      database.asSuperuser().run("alter view best owner to give_back_owner");

      assertRefused(pgmg, "view best", "it is not a member of role give_back_owner");
    }
  }

  @Test
  void a_membership_given_later_is_enough() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      TestDatabase superuser = database.asSuperuser();
      superuser.run("alter view best owner to give_back_owner");
      superuser.run("grant create on schema public to give_back_owner");
      superuser.run("grant select on users, scores to give_back_owner");
      superuser.run("grant give_back_owner to " + LOGIN);
      pgmg.write("migrations/002_bigger.sql", "alter table users alter column score type bigint;");

      assertThat(pgmg.run("apply").err()).isEmpty();
      assertThat(superuser.run("select relowner::regrole from pg_class where relname = 'best'"))
          .containsExactly("give_back_owner");
    }
  }

  private static void assertRefused(Pgmg pgmg, String object, String reason) throws Exception {
    pgmg.write("migrations/002_bigger.sql", "alter table users alter column score type bigint;");

    assertThat(pgmg.run("plan").out()).contains("apply will refuse this plan:").contains(reason);
    Pgmg.Result result = pgmg.run("apply");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("error: " + object + " has to be dropped and made again")
        .contains(reason)
        .contains("Nothing was done; the database is unchanged.");
  }

  private Pgmg project(TestDatabase database) throws Exception {
    database.asSuperuser().run("grant usage, create on schema public to " + LOGIN);
    Pgmg pgmg = new Pgmg(directory, connectionString(database));
    Pgmg.in(directory, database);
    pgmg.write(
        "migrations/001_users.sql", "create table users (id integer primary key, score integer);");
    pgmg.write(
        "sql/views.sql",
        """
        create view scores as select id, score from users;
        create view best as select max(score) as score from scores;
        """);
    assertThat(pgmg.run("apply").err()).isEmpty();
    return pgmg;
  }

  private static String connectionString(TestDatabase database) {
    ServerAddress server = database.asSuperuser().address();
    String password = URLEncoder.encode(server.password(), StandardCharsets.UTF_8);
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(LOGIN, password, server.host(), server.port(), database.name());
  }
}
