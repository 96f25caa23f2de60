package dev.pgmg.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.CatalogRows;
import dev.pgmg.testing.StateTables;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P7: taking over a live database changes nothing in it and stands in nobody's way. */
final class AdoptTest {

  private static final String MIGRATION =
      """
      create table users (id integer primary key, status varchar(10) not null, born date not null);
      insert into users select n, 'new', '2000-02-29' from generate_series(1, 10) n;
      """;

  private static final String CODE =
      """
      create type mood as enum ('sad', 'ok');
      create type span as range (subtype = integer);
      create domain short_text as text check (value in ('a', 'b') or length(value) < 5);
      create view known as
        select id, extract(year from born) as year, null::integer as nothing
        from users where status in ('new', 'old') and id not in (1, 7) or status like any (array['x%']);
      comment on view known is 'known ones';
      create view over_known as select k.*, 'ok'::mood as mood from known k;
      create materialized view board as select id, status from users where status in ('new', 'old');
      create index board_status on board (lower(status)) where status in ('new', 'old');
      create index users_status on users (status) where status in ('new', 'old');
      create function twice(n integer, s text default 'x') returns integer language sql immutable as 'select 2 * n';
      revoke execute on function twice(integer, text) from public;
      create function one() returns integer begin atomic select id from known limit 1; end;
      create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
      create trigger touched before update on users for each row
        when (new.status in ('new', 'old')) execute function touch();
      create policy own on users using (status in ('new', 'old') and id in (select u.id from users u));
      alter table users enable row level security;
      create rule quiet as on delete to known do instead nothing;
      create statistics of_users (dependencies) on status, born from users;
      """;

  private static final String UP_TO_DATE = "No changes. Database is up to date.\n";

  @TempDir private Path directory;

  @Test
  void not_a_byte_of_the_catalogs_changes_where_the_state_tables_are_there() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = applied(database);
      database.run("delete from pgmg_state; delete from pgmg_migrations");
      database.asSuperuser().run("vacuum freeze");
      List<String> before = CatalogRows.of(database);

      assertThat(pgmg.run("adopt", "--through", "1").exitCode()).isZero();

      assertThat(CatalogRows.of(database)).isEqualTo(before);
      assertThat(pgmg.run("plan").out()).isEqualTo(UP_TO_DATE);
    }
  }

  @Test
  void what_differs_leaves_the_catalogs_as_they_are_too() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = applied(database);
      database.run("delete from pgmg_state; delete from pgmg_migrations");
      pgmg.write("sql/code.sql", CODE.replace("'new', 'old'", "'new', 'other'"));
      database.asSuperuser().run("vacuum freeze");
      List<String> before = CatalogRows.of(database);

      assertThat(pgmg.run("adopt", "--through", "1").exitCode()).isEqualTo(1);

      assertThat(CatalogRows.of(database)).isEqualTo(before);
    }
  }

  @Test
  void it_waits_for_nobody_who_reads_or_writes_and_nobody_waits_for_it() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      Pgmg pgmg = applied(database);
      StateTables.forget(database);
      other.setAutoCommit(false);
      statement.execute("lock table users in row exclusive mode");
      statement.execute("select count(*) from over_known, board");

      Pgmg.Result result =
          pgmg.run("adopt", "--through", "1", "--lock-timeout", "100ms", "--retry-attempts", "1");

      assertThat(result.out() + result.err()).doesNotContain("✗");
      assertThat(result.exitCode()).isZero();
    }
  }

  @Test
  void what_is_locked_against_everybody_is_told_and_left_for_the_next_time() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      Pgmg pgmg = applied(database);
      StateTables.forget(database);
      other.setAutoCommit(false);
      statement.execute("refresh materialized view board");
      statement.execute("drop function twice(integer, text)");
      statement.execute("lock table over_known in access exclusive mode");

      Pgmg.Result locked =
          pgmg.run(
              "adopt",
              "--through",
              "1",
              "--lock-timeout",
              "100ms",
              "--retry-attempts",
              "2",
              "--retry-delay",
              "10ms");
      other.rollback();

      assertThat(locked.exitCode()).isEqualTo(1);
      assertThat(locked.out())
          .contains("index.board_status\n      canceling statement due to lock timeout")
          .contains("function.twice(integer, text)\n      canceling statement due to lock timeout");
      assertThat(pgmg.run("adopt").exitCode()).isZero();
      assertThat(pgmg.run("plan").out()).isEqualTo(UP_TO_DATE);
    }
  }

  @Test
  void what_a_dump_says_in_other_words_is_the_same() throws Exception {
    try (TestDatabase original = TestServer.get().createDatabase();
        TestDatabase restored = TestServer.get().createDatabase()) {
      applied(original);
      restored.run(MIGRATION);
      for (int i = 0; i < 2; i++) {
        again(i == 0 ? original : restored, restored);
      }
      assertThat(viewText(restored)).isNotEqualTo(viewText(original));
      Pgmg pgmg = new Pgmg(directory, restored.connectionString());

      Pgmg.Result result = pgmg.run("adopt", "--through", "1");

      assertThat(result.out()).doesNotContain("✗");
      assertThat(pgmg.run("plan").out()).isEqualTo(UP_TO_DATE);
    }
  }

  /** Makes everything again from PostgreSQL's own words. */
  private static void again(TestDatabase from, TestDatabase to) throws SQLException {
    List<String> statements =
        from.run(
            """
            select 'create view known as ' || pg_get_viewdef('known'::regclass);
            select 'create view over_known as ' || pg_get_viewdef('over_known'::regclass);
            select 'create materialized view board as ' || pg_get_viewdef('board'::regclass);
            select pg_get_indexdef('board_status'::regclass);
            select pg_get_indexdef('users_status'::regclass);
            select pg_get_functiondef(oid) from pg_proc where proname in ('twice', 'one', 'touch');
            select pg_get_triggerdef(oid) from pg_trigger where tgname = 'touched';
            select format('create policy own on users using %s', pg_get_expr(polqual, polrelid)) from pg_policy;
            select pg_get_ruledef(oid) from pg_rewrite where rulename = 'quiet';
            select 'create domain short_text as text ' || pg_get_constraintdef(oid) from pg_constraint
              where contypid = 'short_text'::regtype;
            """);
    if (from == to) {
      to.run("drop function one(); drop materialized view board; drop view over_known, known");
      to.run("drop trigger touched on users; drop policy own on users; drop domain short_text");
      to.run("drop function touch(), twice(integer, text); drop index users_status");
    } else {
      to.run(
          "create type mood as enum ('sad', 'ok'); create type span as range (subtype = integer)");
      to.run("create statistics of_users (dependencies) on status, born from users");
      to.run("alter table users enable row level security");
    }
    for (String statement : statements) {
      to.run(statement);
    }
    to.run("comment on view known is 'known ones'");
    to.run("revoke execute on function twice(integer, text) from public");
  }

  private static List<String> viewText(TestDatabase database) throws SQLException {
    return database.run("select pg_get_viewdef('known'::regclass)");
  }

  private Pgmg applied(TestDatabase database) throws Exception {
    Pgmg pgmg = Pgmg.in(directory, database);
    pgmg.write("migrations/001_users.sql", MIGRATION);
    pgmg.write("sql/code.sql", CODE);
    assertThat(pgmg.run("apply").err()).isEmpty();
    return pgmg;
  }
}
