package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.testing.ServerAddress;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails, no password is printed. */
final class PasswordsTest {

  private static final String SECRET = "hunter2";

  @TempDir private Path directory;

  @Test
  void a_connection_that_fails_shows_none() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg.in(directory, database);
      ServerAddress server = database.address();
      String place = server.host() + ":" + server.port();
      List<String> failing =
          List.of(
              "postgres://%s:%s@%s/%s".formatted(server.user(), SECRET, place, database.name()),
              "postgres://u:%s@%s/d?options=-c%%20a".formatted(SECRET, place),
              "postgres://u:%s@no-such-host.invalid,127.0.0.1:1/d".formatted(SECRET),
              "postgres://u:%s@/d?host=/nonexistent".formatted(SECRET),
              "jdbc:postgresql://127.0.0.1:1/d?user=u&password=" + SECRET,
              "host=127.0.0.1 port=1 password=%s sslpassword=%1$s sslcert=no".formatted(SECRET));

      for (String connection : failing) {
        for (String format : List.of("text", "json")) {
          Pgmg.Result result =
              new Pgmg(directory, connection).run("apply", "-v", "--format", format);
          assertThat(result.exitCode()).isEqualTo(1);
          assertThat(result.err()).contains("cannot connect to postgres://");
          assertThat(result.out() + result.err()).doesNotContain(SECRET);
        }
      }
    }
  }

  @Test
  void an_apply_that_tells_everything_shows_none() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("sql/v.sql", "create view v as select 1 as one;");
      Pgmg.Result result = pgmg.run("apply", "-v");

      assertThat(result.exitCode()).isZero();
      assertThat(database.address().password()).isNotEmpty();
      assertThat(result.out() + result.err()).doesNotContain(database.address().password());
      String seen = "select string_agg(query, ' ') from pg_stat_activity";
      assertThat(database.run(seen).toString()).doesNotContain(database.address().password());
    }
  }

  @Test
  void what_shows_the_users_sql_shows_none_of_it() throws Exception {
    TestServer server = TestServer.get();
    assumeTrue(server.role() == TestRole.SUPERUSER, "wrappers are made by superusers");
    try (TestDatabase database = server.createDatabase()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      String mapping =
          """
          create foreign data wrapper w;
          create server s foreign data wrapper w options (host 'h', api_key 'hunter2');
          create user mapping for public server s options (login 'ann', password 'hunter2');%s
          comment on server s is '%s';
          """;
      pgmg.write("sql/m.sql", mapping.formatted("", "one"));
      List<List<String>> everything =
          List.of(
              List.of("plan"),
              List.of("plan", "-v", "--diff"),
              List.of("plan", "--format", "json"),
              List.of("plan", "--format", "sql"),
              List.of("plan", "--format", "github"),
              List.of("graph"),
              List.of("graph", "--format", "json"),
              List.of("status"),
              List.of("apply", "-vv"));
      for (List<String> command : everything) {
        showsNone(pgmg, command);
      }
      database.run("alter user mapping for public server s options (set password 'other')");
      everything.forEach(command -> showsNone(pgmg, command));
      pgmg.write("sql/m.sql", mapping.formatted(" comment on", "two"));
      everything.forEach(command -> showsNone(pgmg, command));
      pgmg.write("sql/m.sql", mapping.formatted("", "three").replace("'ann'", "'eve'"));
      pgmg.write(
          "migrations/001_says.sql",
          """
          do $$ begin
            raise notice 'host=h password=hunter2 and postgres://ann:hunter2@h/d';
            execute 'create user mapping for ann_who_is_not_there server s options (password ''hunter2'')';
          end $$;
          create role ann password 'hunter2' no_such_option;
          """);
      everything.forEach(command -> showsNone(pgmg, command));
    }
  }

  private static void showsNone(Pgmg pgmg, List<String> command) {
    Pgmg.Result result = pgmg.run(command.toArray(String[]::new));
    assertThat(result.out() + result.err()).as("%s", command).isNotEmpty().doesNotContain(SECRET);
  }
}
