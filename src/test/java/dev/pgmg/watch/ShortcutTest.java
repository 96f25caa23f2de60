package dev.pgmg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.cli.Invocation;
import dev.pgmg.cli.Main;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One save is applied by itself, or not at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ShortcutTest {

  private static final String NAMES = "sql/names.sql";

  @TempDir private Path directory;

  private TestDatabase database;

  @BeforeEach
  void project() throws Exception {
    database = TestServer.get().createDatabase();
    write("migrations/001_users.sql", "create table users (id integer, name text);");
    write(NAMES, "create view names as select id, name from users;");
    write("sql/readers.sql", "create view readers as select id from names;");
    write("sql/grants.sql", "grant select on readers to public;");
    write("sql/other.sql", "create view other as select 1 as one;");
    apply();
  }

  @AfterEach
  void drop() throws Exception {
    database.close();
  }

  @Test
  void what_reads_it_is_rebuilt_with_all_it_wears() throws Exception {
    database.run("comment on view readers is 'by hand'");
    try (ShortcutRun run = open()) {
      write(NAMES, "create view names as select id from users;");
      assertThat(run.take(NAMES))
          .hasValueSatisfying(
              steps ->
                  assertThat(steps)
                      .containsSubsequence(
                          "drop view.readers",
                          "drop view.names",
                          "create view.names",
                          "create view.readers"));
      assertThat(run.open()).isTrue();
    }
    assertThat(
            database.run(
                "select obj_description(oid), has_table_privilege('public', oid, 'select')"
                    + " from pg_class where relname = 'readers'"))
        .containsExactly("by hand|t");
  }

  @Test
  void it_is_closed_where_something_is_left_to_do() throws Exception {
    database.run("drop view other");
    try (ShortcutRun run = new ShortcutRun(directory, database)) {
      assertThat(run.open()).isFalse();
      write(NAMES, numbered(1));
      assertThat(run.take(NAMES)).isEmpty();
    }
  }

  @Test
  void it_is_closed_once_another_session_has_written_something() throws Exception {
    try (ShortcutRun run = open()) {
      database.run("create or replace view readers as select id + 1 as id from names");
      write(NAMES, numbered(1));
      assertThat(run.take(NAMES)).isEmpty();
    }
  }

  @Test
  void two_files_are_no_single_save() throws Exception {
    try (ShortcutRun run = open()) {
      write(NAMES, numbered(1));
      assertThat(run.take(NAMES, "sql/other.sql")).isEmpty();
    }
  }

  @Test
  void what_is_saved_right_behind_it_takes_it_back() throws Exception {
    try (ShortcutRun run = open()) {
      write(NAMES, numbered(1));
      AtomicBoolean asked = new AtomicBoolean();
      assertThat(run.take(() -> asked.getAndSet(true), NAMES)).isEmpty();
      assertThat(asked).isTrue();
      assertThat(database.run("select pg_get_viewdef('names') like '%version%'"))
          .containsExactly("f");
    }
  }

  @Test
  void objects_that_come_or_go_are_not_its_business() throws Exception {
    try (ShortcutRun run = open()) {
      write(NAMES, numbered(1) + " create view more as select 1 as one;");
      assertThat(run.take(NAMES)).isEmpty();
      write(NAMES, "");
      assertThat(run.take(NAMES)).isEmpty();
      write(NAMES, numbered(1));
      assertThat(run.take(NAMES)).contains(java.util.List.of("replace view.names"));
    }
  }

  @Test
  void what_is_refused_leaves_the_refusal_to_the_whole() throws Exception {
    try (ShortcutRun run = open()) {
      write(NAMES, "create view names as select id, nam from users;");
      assertThat(run.take(NAMES)).isEmpty();
      assertThat(database.run("select count(*) from names")).containsExactly("0");
    }
  }

  @Test
  void what_depends_on_it_without_a_word_is_left_to_the_whole() throws Exception {
    write("sql/shade.sql", "create type shade as (name text);");
    write(
        "sql/to_shade.sql",
        "create function to_shade(plain text) returns shade language sql immutable"
            + " return row(plain)::shade;");
    write("sql/cast.sql", "create cast (text as shade) with function to_shade(text);");
    write("sql/shades.sql", "create view shades as select name::shade as it from users;");
    apply();
    try (ShortcutRun run = open()) {
      write(
          "sql/to_shade.sql",
          "create function to_shade(given text) returns shade language sql immutable"
              + " return row(given)::shade;");
      assertThat(run.take("sql/to_shade.sql")).isEmpty();
    }
    apply();
    assertThat(database.run("select count(*) from shades")).containsExactly("0");
  }

  private ShortcutRun open() {
    ShortcutRun run = new ShortcutRun(directory, database);
    assertThat(run.open()).isTrue();
    return run;
  }

  private static String numbered(int number) {
    return "create view names as select id, name, " + number + " as version from users;";
  }

  private void write(String file, String text) throws Exception {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void apply() {
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Invocation invocation =
        new Invocation(
            directory, Map.of("PGMG_CONNECTION_STRING", database.connectionString()), out, out);
    assertThat(Main.run(invocation, "apply")).isZero();
  }
}
