package dev.pgmg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.plan.Consent;
import dev.pgmg.plan.Finding;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import dev.pgmg.testing.Waiting;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database follows the files, however they are saved. */
final class WatchTest {

  private static final String TABLE = "create table users (id integer, name text);";
  private static final String VIEW = "create view names as select id, name from users;";
  private static final String FILE = "sql/names.sql";
  private static final String READER = "create view readers as select id from names;";

  @TempDir private Path directory;

  private TestDatabase database;

  @BeforeEach
  void project() throws Exception {
    database = TestServer.get().createDatabase();
    Files.createDirectories(directory.resolve("migrations"));
    Files.createDirectories(directory.resolve("sql"));
    Files.writeString(directory.resolve("migrations/001_users.sql"), TABLE);
    Files.writeString(directory.resolve(FILE), VIEW);
    Files.writeString(directory.resolve("sql/readers.sql"), READER);
  }

  @AfterEach
  void drop() throws Exception {
    database.close();
  }

  @Test
  void what_is_there_is_applied_at_the_start() throws Exception {
    try (Watching watching = Watching.of(directory, database)) {
      assertThat(watching.next()).isInstanceOf(WatchEvent.Connected.class);
      assertThat(watching.applied())
          .containsExactly("migrate 001_users", "create view.names", "create view.readers");
    }
  }

  @Test
  void a_save_in_place_is_one_replace() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      watching.write(FILE, numbered(1));
      assertThat(watching.applied()).containsExactly("replace view.names");
      watching.write(FILE, numbered(2));
      assertThat(watching.applied()).containsExactly("replace view.names");
      assertThat(version()).isEqualTo("2");
    }
  }

  @Test
  void of_two_saves_right_behind_each_other_the_last_one_holds() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      for (int version = 1; version < 9; version += 2) {
        watching.write(FILE, numbered(version));
        String pause = "select 1 where pg_sleep(%d / 200.0) is not null".formatted(version);
        Waiting.until(database, pause);
        watching.write(FILE, numbered(version + 1));
        String last = String.valueOf(version + 1);
        watching.appliedUntil(() -> version().equals(last));
      }
    }
  }

  @Test
  void a_slow_save_drops_nothing() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      try (Writer slow = Files.newBufferedWriter(directory.resolve(FILE))) {
        // The file is empty until somebody has looked at the folder.
        Waiting.until(database, "select 1 where pg_sleep(0.1) is not null");
        slow.write(numbered(1));
      }
      assertThat(watching.applied()).containsExactly("replace view.names");
    }
  }

  @Test
  void a_rename_over_the_file_is_one_replace() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      Path beside = directory.resolve("sql/.names.sql.tmp");
      Files.writeString(beside, numbered(1));
      Files.move(
          beside,
          directory.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      assertThat(watching.applied()).containsExactly("replace view.names");
    }
  }

  // vim with backupcopy=no: the old file becomes the backup, a new one is written.
  @Test
  void a_backup_and_a_new_file_are_one_replace() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      Files.writeString(directory.resolve("sql/4913"), "");
      Files.delete(directory.resolve("sql/4913"));
      Files.move(directory.resolve(FILE), directory.resolve(FILE + "~"));
      Files.writeString(directory.resolve(FILE), numbered(1));
      Files.delete(directory.resolve(FILE + "~"));
      assertThat(watching.applied()).containsExactly("replace view.names");
    }
  }

  @Test
  void a_file_that_is_deleted_and_created_loses_nothing() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      database.run("grant select on names to public");
      Files.delete(directory.resolve(FILE));
      Waiting.until(database, "select 1 where pg_sleep(0.1) is not null");
      watching.write(FILE, numbered(1));
      assertThat(watching.applied()).containsExactly("replace view.names");
      assertThat(database.run("select relacl is not null from pg_class where relname = 'names'"))
          .containsExactly("t");
    }
  }

  @Test
  void what_is_deleted_is_dropped() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      Files.delete(directory.resolve("sql/readers.sql"));
      assertThat(watching.applied()).containsExactly("drop view.readers");
    }
  }

  @Test
  void a_file_that_is_renamed_changes_nothing() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      Files.move(directory.resolve(FILE), directory.resolve("sql/all_names.sql"));
      watching.write("sql/other.sql", "create view other as select 1 as one;");
      assertThat(watching.applied()).containsExactly("create view.other");
    }
  }

  @Test
  void a_bad_save_drops_nothing_and_is_mended_by_the_next() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      watching.write(FILE, "create view names as select 'open from users;");
      List<Problem> problems = watching.next(WatchEvent.Failed.class).problems();
      assertThat(problems.getFirst().place().orElseThrow().file()).isEqualTo(FILE);
      watching.write(FILE, "create view names as select nam from users;");
      WatchEvent.Applied refused = watching.next(WatchEvent.Applied.class);
      assertThat(refused.outcome().problems().getFirst().sqlState()).isEqualTo("42703");
      assertThat(database.run("select count(*) from readers")).containsExactly("0");
      watching.write(FILE, numbered(1));
      assertThat(watching.applied()).containsExactly("replace view.names");
    }
  }

  @Test
  void a_bad_save_that_is_taken_back_is_no_error_any_more() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      watching.write(FILE, "create view names as selec;");
      assertThat(watching.next(WatchEvent.Applied.class).outcome().problems()).isNotEmpty();
      watching.write(FILE, VIEW);
      assertThat(watching.applied()).isEmpty();
    }
  }

  @Test
  void a_hundred_files_at_once_are_one_apply() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      for (int i = 0; i < 100; i++) {
        watching.write("sql/many/v" + i + ".sql", "create view v" + i + " as select 1 as one;");
      }
      assertThat(watching.applied()).hasSize(100);
      assertThat(watching.rest()).isEmpty();
    }
  }

  @Test
  void a_branch_of_300_files_is_switched_to_and_back() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      git("init", "--quiet");
      git("add", "--all");
      git("commit", "--quiet", "--message", "few");
      git("checkout", "--quiet", "-b", "many");
      for (int i = 0; i < 300; i++) {
        watching.write("sql/many/v" + i + ".sql", "create view v" + i + " as select 1 as one;");
      }
      watching.appliedUntil(() -> views() == 302);
      git("add", "--all");
      git("commit", "--quiet", "--message", "many");

      git("checkout", "--quiet", "-");
      // So many files gone are never taken for deleted silently.
      Problem guard = watching.next(WatchEvent.Applied.class).outcome().problems().getFirst();
      assertThat(guard.code()).isEqualTo(ProblemCode.MASS_DROP);
      assertThat(views()).isEqualTo(302);

      git("checkout", "--quiet", "many");
      watching.appliedUntil(() -> views() == 302);
      IntStream.range(0, 300).forEach(i -> replace("sql/many/v" + i + ".sql"));
      git("add", "--all");
      git("commit", "--quiet", "--message", "changed");
      watching.appliedUntil(() -> sum() == 600);
      git("checkout", "--quiet", "HEAD~1");
      assertThat(watching.applied()).hasSize(300);
      assertThat(watching.rest()).isEmpty();
      assertThat(sum()).isEqualTo(300);
    }
  }

  @Test
  void while_git_is_at_work_nothing_is_applied() throws Exception {
    Path lock = Files.createDirectory(directory.resolve(".git")).resolve("index.lock");
    try (Watching watching = Watching.of(directory, database).started()) {
      Files.writeString(lock, "");
      watching.write(FILE, numbered(1));
      Waiting.until(database, "select 1 where pg_sleep(0.3) is not null");
      watching.write("sql/other.sql", "create view other as select 1 as one;");
      Files.delete(lock);
      assertThat(watching.applied())
          .containsExactlyInAnyOrder("create view.other", "replace view.names");
    }
  }

  @Test
  void a_save_while_an_apply_runs_is_not_lost() throws Exception {
    try (Watching watching = Watching.of(directory, database).started();
        Connection reader =
            Waiting.transaction(database, "lock table names in access share mode")) {
      watching.write(FILE, "create view names as select id, name, 1 as version from users;");
      Waiting.until(database, Waiting.FOR_A_LOCK);
      watching.write("sql/other.sql", "create view other as select 1 as one;");
      reader.rollback();
      watching.appliedUntil(() -> version().equals("1") && views() == 3);
    }
  }

  @Test
  void new_folders_and_what_links_lead_to_are_followed() throws Exception {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.sql"), "create view a as select 1 as n;");
    Files.writeString(elsewhere.resolve("b.txt"), "create view b as select 1 as n;");
    try (Watching watching = Watching.of(directory, database).started()) {
      watching.write("sql/new/deep/c.sql", "create view c as select 1 as n;");
      assertThat(watching.applied()).containsExactly("create view.c");
      watching.write("sql/new/deep/c.sql", "create view c as select 2 as n;");
      assertThat(watching.applied()).containsExactly("replace view.c");

      Files.createSymbolicLink(directory.resolve("sql/linked"), elsewhere);
      assertThat(watching.applied()).containsExactly("create view.a");
      Files.writeString(elsewhere.resolve("a.sql"), "create view a as select 2 as n;");
      assertThat(watching.applied()).containsExactly("replace view.a");

      Files.createSymbolicLink(directory.resolve("sql/b.sql"), elsewhere.resolve("b.txt"));
      assertThat(watching.applied()).containsExactly("create view.b");
      Files.writeString(elsewhere.resolve("b.txt"), "create view b as select 2 as n;");
      assertThat(watching.applied()).containsExactly("replace view.b");
    }
  }

  @Test
  void a_folder_that_is_away_for_a_while_deletes_nothing() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      Files.move(directory.resolve("sql"), directory.resolve("aside"));
      assertThat(watching.next(WatchEvent.Failed.class).problems().getFirst().code())
          .isEqualTo(ProblemCode.MISSING_DIRECTORY);
      Files.move(directory.resolve("aside"), directory.resolve("sql"));
      assertThat(watching.next(WatchEvent.Applied.class).done()).isEmpty();
      watching.write(FILE, numbered(1));
      assertThat(watching.applied()).containsExactly("replace view.names");
    }
  }

  @Test
  void what_editors_leave_beside_the_files_is_no_sql() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      for (String name :
          List.of(".names.sql.swp", "names.sql~", "#names.sql#", "4913", ".#b.sql")) {
        watching.write("sql/" + name, "this is no SQL");
      }
      watching.write("sql/other.sql", "create view other as select 1 as one;");
      assertThat(watching.applied()).containsExactly("create view.other");
    }
  }

  @Test
  void a_lost_connection_is_made_again() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      database
          .asSuperuser()
          .run(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = current_database() and pid <> pg_backend_pid()");
      watching.write(FILE, numbered(1));
      assertThat(watching.next()).isInstanceOf(WatchEvent.Lost.class);
      assertThat(watching.next()).isInstanceOf(WatchEvent.Back.class);
      assertThat(watching.applied()).containsExactly("replace view.names");
    }
  }

  @Test
  void migrations_are_told_and_run_only_when_asked_for() throws Exception {
    Watching.of(directory, database).started().close();
    Files.writeString(
        directory.resolve("migrations/002_more.sql"), "alter table users add age integer;");
    try (Watching watching = Watching.of(directory, database, Consent.Migrations.NONE)) {
      assertThat(notes(watching.next(WatchEvent.Applied.class)))
          .containsExactly("002_more.sql (pending)");
      Files.writeString(directory.resolve("migrations/001_users.sql"), TABLE + " -- edited");
      assertThat(notes(watching.next(WatchEvent.Applied.class)))
          .anyMatch(note -> note.contains("001_users.sql was changed after it was applied"));
      watching.write(FILE, numbered(1));
      assertThat(watching.applied()).containsExactly("replace view.names");
      assertThat(database.run("select count(*) from pgmg_migrations")).containsExactly("1");
    }
  }

  @Test
  void a_pending_migration_is_run_where_asked_for() throws Exception {
    try (Watching watching = Watching.of(directory, database).started()) {
      watching.write("migrations/002_more.sql", "alter table users alter id type bigint;");
      assertThat(watching.applied())
          .containsExactly(
              "drop view.readers",
              "drop view.names",
              "migrate 002_more",
              "create view.names",
              "create view.readers");
    }
  }

  private static List<String> notes(WatchEvent.Applied applied) {
    return applied.outcome().plan().findings().stream()
        .map(Finding::problem)
        .map(Problem::message)
        .toList();
  }

  private static String numbered(int version) {
    return "create view names as select id, name, " + version + " as version from users;";
  }

  private String version() throws Exception {
    return database
        .run("select coalesce((regexp_match(pg_get_viewdef('names'), '(\\d) AS version'))[1], '')")
        .getFirst();
  }

  private int views() throws Exception {
    return Integer.parseInt(
        database
            .run("select count(*) from pg_views where schemaname = current_schema()")
            .getFirst());
  }

  private int sum() throws Exception {
    return Integer.parseInt(
        database
            .run(
                "select sum((regexp_match(definition, '(\\d) AS one'))[1]::int) from pg_views"
                    + " where viewname ~ '^v\\d'")
            .getFirst());
  }

  private void replace(String file) {
    try {
      Path path = directory.resolve(file);
      Files.writeString(path, Files.readString(path).replace("1 as one", "2 as one"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of("git", "-c", "user.name=test", "-c", "user.email=test@example.org"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
