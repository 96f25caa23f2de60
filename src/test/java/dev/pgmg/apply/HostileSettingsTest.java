package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a role or a database sets for its sessions makes no difference to what pgmg makes. */
final class HostileSettingsTest {

  private static final String ROLE = "hostile_settings";
  private static final String TABLESPACE = "hostile_tablespace";
  private static final String ACCESS_METHOD = "hostile_heap";

  /** Everything that a role may set and that could change what is made, read or said. */
  private static final Map<String, String> HOSTILE = new TreeMap<>();

  static {
    HOSTILE.put("client_min_messages", "error");
    HOSTILE.put("standard_conforming_strings", "off");
    HOSTILE.put("backslash_quote", "off");
    HOSTILE.put("array_nulls", "off");
    HOSTILE.put("transform_null_equals", "on");
    HOSTILE.put("DateStyle", "German, DMY");
    HOSTILE.put("IntervalStyle", "sql_standard");
    HOSTILE.put("TimeZone", "Asia/Kolkata");
    HOSTILE.put("extra_float_digits", "-15");
    HOSTILE.put("bytea_output", "escape");
    HOSTILE.put("xmlbinary", "hex");
    HOSTILE.put("xmloption", "document");
    HOSTILE.put("quote_all_identifiers", "on");
    HOSTILE.put("check_function_bodies", "off");
    HOSTILE.put("row_security", "off");
    HOSTILE.put("default_table_access_method", ACCESS_METHOD);
    HOSTILE.put("default_tablespace", TABLESPACE);
    HOSTILE.put("default_transaction_isolation", "serializable");
    HOSTILE.put("default_transaction_deferrable", "on");
    HOSTILE.put("statement_timeout", "1");
    HOSTILE.put("lock_timeout", "1");
    HOSTILE.put("idle_in_transaction_session_timeout", "1");
    HOSTILE.put("idle_session_timeout", "1");
    HOSTILE.put("session_replication_role", "replica");
    HOSTILE.put("plpgsql.extra_errors", "all");
    HOSTILE.put("plpgsql.variable_conflict", "use_column");
    HOSTILE.put("plpgsql.check_asserts", "off");
  }

  private static final String MIGRATION =
      """
      create table days (id integer primary key, day date default '03/04/2024', name text);
      create table audit (line text);
      create function note() returns trigger language plpgsql as $$
      begin
        insert into audit values ('note');
        return new;
      end $$;
      insert into audit select name || ' is ' || setting from pg_settings where name in (THE_SETTINGS);
      create trigger noted after insert on days for each row execute function note();
      insert into days (id, name) values (1, 'a\\nb');
      do $$
      declare name text := 'variable';
      begin
        assert exists (select from audit where line = 'note'), 'the trigger has fired';
        begin
          perform name from days;
          raise 'an ambiguous name is no error';
        exception when ambiguous_column then
          null;
        end;
      end $$;
      select pg_sleep(1.1);
      set timezone = 'Asia/Tokyo';
      """;

  /** After the first migration RESET ALL has been sent. */
  private static final String SECOND =
      """
      create table nights (
        since timestamptz default timestamptz '2024-03-04 00:00',
        nothing boolean default (null = null)
      );
      insert into audit select name || ' is ' || setting from pg_settings where name in (THE_SETTINGS);
      """;

  private static final String CODE =
      """
      create view constants as
        select timestamptz '2024-01-02 03:04' as moment, date '02/01/2024' as day,
          interval '1 day 2 hours' as span, 0.1::double precision as tenth, '\\x00ff'::bytea as bytes,
          '{1,NULL}'::text[] as list, 'it''s\\no' as text, e'it\\'s' as quote, id from days where name = null;
      create function shadow(id integer) returns integer language plpgsql as $$
      declare id integer := 1;
      begin
        return id;
      end $$;
      create materialized view seen as select id, day::text as day from days;
      """;

  @TempDir private Path directory;

  @BeforeEach
  void make_the_role() throws SQLException {
    drop_the_role();
    String password = TestServer.get().database().address().password().replace("'", "''");
    TestServer.get().run("CREATE ROLE %s LOGIN SUPERUSER PASSWORD '%s'".formatted(ROLE, password));
  }

  @AfterEach
  void drop_the_role() throws SQLException {
    TestServer.get().run("DROP ROLE IF EXISTS " + ROLE);
    TestServer.get().run("DROP TABLESPACE IF EXISTS " + TABLESPACE);
  }

  @Test
  void a_role_that_sets_everything_gets_the_same_as_one_that_sets_nothing() throws Exception {
    List<String> plain = apply("plain");
    assertThat(plain).contains("All changes applied successfully.");
    for (Map.Entry<String, String> setting : hostile().entrySet()) {
      TestServer.get()
          .run("ALTER ROLE %s SET %s = '%s'".formatted(ROLE, setting.getKey(), setting.getValue()));
    }

    assertThat(apply("hostile")).isEqualTo(plain);
  }

  private static Map<String, String> hostile() {
    Map<String, String> hostile = new TreeMap<>(HOSTILE);
    if (TestServer.get().majorVersion() >= 16) {
      hostile.put("icu_validation_level", "error");
    }
    if (TestServer.get().majorVersion() >= 17) {
      hostile.put("transaction_timeout", "1s");
    }
    hostile.put("restrict_nonsystem_relation_kind", "view");
    return hostile;
  }

  /** What was said, what the catalogs and the tables hold, and what a changed view looks like. */
  private List<String> apply(String name) throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database
          .asSuperuser()
          .run(
              "CREATE ACCESS METHOD " + ACCESS_METHOD + " TYPE TABLE HANDLER heap_tableam_handler");
      String names = hostile().keySet().stream().collect(Collectors.joining("', '", "'", "'"));
      Path project = Files.createDirectories(directory.resolve(name));
      Pgmg pgmg = new Pgmg(project, Logins.as(ROLE, database));
      Files.createDirectories(project.resolve("migrations"));
      Files.createDirectories(project.resolve("sql"));
      pgmg.write("migrations/001_days.sql", MIGRATION.replace("THE_SETTINGS", names));
      pgmg.write("migrations/002_nights.sql", SECOND.replace("THE_SETTINGS", names));
      pgmg.write("sql/code.sql", CODE);
      Pgmg.Result first = pgmg.run("apply", "--format", "json");
      pgmg.write("migrations/003_wider.sql", "alter table days alter column id type bigint;");
      Pgmg.Result second = pgmg.run("apply");
      Pgmg.Result third = pgmg.run("plan");

      TestDatabase superuser = database.asSuperuser();
      List<String> result = new ArrayList<>();
      result.add("exit code " + first.exitCode() + first.err());
      second.out().replaceAll("\\(\\d+ ms\\)", "").lines().forEach(result::add);
      result.add(second.err() + third.out() + third.err());
      superuser.dump().toString().lines().forEach(result::add);
      Stream.of(
              "select * from days",
              "select * from audit",
              "select * from seen",
              "set timezone = utc; select * from constants",
              "select object_name, catalog_hash from pgmg_state order by 1")
          .forEach(query -> result.addAll(rows(superuser, query)));
      return result;
    }
  }

  private static List<String> rows(TestDatabase database, String query) {
    try {
      return database.run(query);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
