package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.testing.DumpTools;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P9: what a restore, an upgrade or maintenance does to the catalogs is no drift, and after the
 * next apply hand changes are seen as before.
 */
final class RestoredDatabaseTest {

  private static final String MIGRATION =
      """
      create table users (id integer primary key, status varchar(10) not null default 'new',
        born date not null default '2000-02-29', check (status in ('new', 'old')));
      insert into users values (1), (2);
      """;

  // PostgreSQL writes the conditions down in words that it would not write again of themselves.
  private static final String CODE =
      """
      create type mood as enum ('sad', 'ok');
      create domain short_text as text check (value in ('a', 'b') or length(value) < 5);
      create view known as
        select id, extract(year from born) as year, null::integer as nothing
        from users where status in ('new', 'old') and id not in (1, 7) or status like any (array['x%']);
      comment on view known is 'known ones';
      create view over_known as select k.*, 'ok'::mood as mood from known k;
      create materialized view board as select id, status from users where status in ('new', 'old');
      create index board_status on board (lower(status)) where status in ('new', 'old');
      create function twice(n integer, s text default 'x') returns integer language sql immutable as 'select 2 * n';
      revoke execute on function twice(integer, text) from public;
      create function one() returns integer begin atomic select id from known limit 1; end;
      create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
      create trigger touched before update on users for each row
        when (new.status in ('new', 'old')) execute function touch();
      create policy own on users using (status in ('new', 'old'));
      create rule quiet as on delete to known do instead nothing;
      """;

  private static final String UP_TO_DATE = "No changes. Database is up to date.\n";

  private static final String BY_HAND =
      """
      create or replace view known as
        select id, extract(year from born) as year, 1 as nothing from users;
      create or replace function twice(n integer, s text default 'x') returns integer language sql as 'select 3 * n';
      comment on view known is 'changed';
      """;

  /** Statements that make the tables of pgmg again, as a dump does. */
  private static final String STATE_AS_SQL =
      """
      select format('create table %s (%s, primary key (%s))', c.relname,
                    (select string_agg(format('%I %s %s %s', a.attname, format_type(a.atttypid, a.atttypmod),
                                              'default ' || pg_get_expr(d.adbin, d.adrelid),
                                              case when a.attnotnull then 'not null' end), ', ' order by a.attnum)
                     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
                    (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = 1))
      from pg_class c where c.relname in ('pgmg_migrations', 'pgmg_state') and relkind = 'r'
      union all
      select format('insert into pgmg_state select * from json_populate_recordset(null::pgmg_state, %L)', json_agg(s))
      from pgmg_state s
      union all
      select format('insert into pgmg_migrations select * from json_populate_recordset(null::pgmg_migrations, %L)', json_agg(m))
      from pgmg_migrations m
      """;

  /** What the objects are in PostgreSQL's words, which is what a dump says, in a right order. */
  private static final String OBJECTS_AS_SQL =
      """
      select 'create view known as ' || pg_get_viewdef('known'::regclass);
      select 'create view over_known as ' || pg_get_viewdef('over_known'::regclass);
      select 'create materialized view board as ' || pg_get_viewdef('board'::regclass);
      select pg_get_indexdef('board_status'::regclass);
      select pg_get_functiondef(oid) from pg_proc where proname in ('twice', 'one', 'touch');
      select pg_get_triggerdef(oid) from pg_trigger where tgname = 'touched';
      select format('create policy own on users using %s', pg_get_expr(polqual, polrelid)) from pg_policy;
      select pg_get_ruledef(oid) from pg_rewrite where rulename = 'quiet';
      """;

  @TempDir private Path directory;

  @Test
  void a_copied_database_is_no_drift() throws Exception {
    try (TestDatabase original = TestServer.get().createDatabase()) {
      project(original);
      try (TestDatabase copy = TestServer.get().copyOf(original)) {
        assertNoDrift(new Pgmg(directory, copy.connectionString()), copy);
      }
    }
  }

  @Test
  void a_database_made_again_from_what_postgresql_says_of_it_is_no_drift() throws Exception {
    try (TestDatabase original = TestServer.get().createDatabase();
        TestDatabase restored = TestServer.get().createDatabase()) {
      project(original);
      restored.run(MIGRATION);
      restored.run(
          """
          create type mood as enum ('sad', 'ok');
          create domain short_text as text check (value in ('a', 'b') or length(value) < 5);
          """);
      for (String statement : original.run(OBJECTS_AS_SQL)) {
        restored.run(statement);
      }
      restored.run("comment on view known is 'known ones'");
      restored.run("revoke execute on function twice(integer, text) from public");
      for (String statement : original.run(STATE_AS_SQL)) {
        restored.run(statement);
      }
      assertThat(viewText(restored)).isNotEqualTo(viewText(original));

      assertNoDrift(new Pgmg(directory, restored.connectionString()), restored);
    }
  }

  @Test
  void a_dump_that_was_restored_is_no_drift() throws Exception {
    int version = TestServer.get().majorVersion();
    Optional<DumpTools> tools = DumpTools.forServer(version);
    assumeTrue(tools.isPresent(), "there is no pg_dump for a server of version " + version);
    try (TestDatabase original = TestServer.get().createDatabase();
        TestDatabase restored = TestServer.get().createDatabase()) {
      project(original);
      tools.get().restore(tools.get().dump(original, "--clean", "--if-exists"), restored);
      assertThat(viewText(restored)).isNotEqualTo(viewText(original));

      assertNoDrift(new Pgmg(directory, restored.connectionString()), restored);
    }
  }

  // pg_upgrade makes a cluster with another identifier and keeps the oids of databases and tables.
  // It
  // writes all rows of the catalogs anew, and the new version may have other words for them.
  private static final String UPGRADED =
      """
      update pgmg_state
      set seen_in = regexp_replace(seen_in, '%s', '%s'), row_version = '0', catalog_hash = 'x'
      where seen_in <> '';
      """;

  @Test
  void a_major_upgrade_is_no_drift() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      assertThat(places(database)).singleElement().asString().matches("\\d{10,}/\\d+/\\d+/\\d+");

      database.run(UPGRADED.formatted("^[0-9]+/[0-9]+/", "1/13/"));

      assertNoDrift(pgmg, database);
    }
  }

  @Test
  void a_major_upgrade_is_no_drift_for_who_may_not_ask_which_server_it_is() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      TestDatabase superuser = database.asSuperuser();
      superuser.run(
          """
          revoke execute on function pg_control_system() from public;
          do $$ begin create role restored_plain; exception when duplicate_object then null; end $$;
          grant usage, create on schema public to restored_plain;
          grant restored_plain to "%s";
          """
              .formatted(database.address().user()));
      Pgmg.in(directory, database).write("pgmg.toml", "role = 'restored_plain'\n");
      Pgmg pgmg = project(database);
      assertThat(places(database)).singleElement().asString().matches("\\d+/\\d+/\\d+");

      database.run(UPGRADED.formatted("^[0-9]+/", "13/"));

      assertNoDrift(pgmg, database);
      superuser.run("drop owned by restored_plain; drop role restored_plain");
    }
  }

  private static List<String> places(TestDatabase database) throws SQLException {
    return database.run("select distinct seen_in from pgmg_state where seen_in <> ''");
  }

  @Test
  void maintenance_of_tables_and_catalogs_is_no_drift() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      TestDatabase superuser = database.asSuperuser();
      for (String command :
          List.of(
              "refresh materialized view board",
              "reindex table board",
              "cluster users using users_pkey",
              "alter table users set without cluster",
              "analyze",
              "vacuum freeze",
              "vacuum full users",
              "vacuum full pg_class",
              "vacuum full pg_proc",
              "vacuum full pg_attribute",
              "reindex system " + database.name())) {
        superuser.run(command);
      }

      assertThat(pgmg.run("plan")).isEqualTo(new Pgmg.Result(0, UP_TO_DATE, ""));
      database.run(BY_HAND);
      assertHandChangesAreSeen(pgmg);
    }
  }

  /** Nothing is to do; after an apply, which has nothing to do either, nothing is missed. */
  private void assertNoDrift(Pgmg pgmg, TestDatabase restored) throws SQLException {
    assertThat(pgmg.run("plan")).isEqualTo(new Pgmg.Result(0, UP_TO_DATE, ""));
    assertThat(pgmg.run("apply").out()).isEqualTo(UP_TO_DATE);
    assertThat(pgmg.run("plan").out()).isEqualTo(UP_TO_DATE);

    restored.run(BY_HAND);
    assertHandChangesAreSeen(pgmg);
  }

  private static void assertHandChangesAreSeen(Pgmg pgmg) {
    assertThat(pgmg.run("plan").out())
        .contains("view.known (drifted)")
        .contains("function.twice(integer, text) (drifted)")
        .contains("comment.view.known (drifted)");
    assertThat(pgmg.run("apply").err()).isEmpty();
    assertThat(pgmg.run("plan").out()).isEqualTo(UP_TO_DATE);
  }

  private Pgmg project(TestDatabase database) throws Exception {
    Pgmg pgmg = Pgmg.in(directory, database);
    pgmg.write("migrations/001_users.sql", MIGRATION);
    pgmg.write("sql/code.sql", CODE);
    assertThat(pgmg.run("apply").err()).isEmpty();
    return pgmg;
  }

  private static List<String> viewText(TestDatabase database) throws SQLException {
    return database.run("select pg_get_viewdef('known'::regclass)");
  }
}
