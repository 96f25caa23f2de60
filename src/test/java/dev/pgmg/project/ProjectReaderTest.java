package dev.pgmg.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectReaderTest {

  private static final String VIEW = "CREATE VIEW v AS SELECT 1;";

  @TempDir Path root;

  private ProjectFolder folder = new ProjectFolder(Path.of(""));

  @BeforeEach
  void bothTrees() throws IOException {
    folder = ProjectFolder.in(root);
  }

  @Test
  void empty_trees_are_an_empty_project() {
    assertThat(folder.read()).isEqualTo(new Project(List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({"migrations, --migrations-dir", "sql, --code-dir"})
  void a_tree_that_is_missing_is_a_problem(String tree, String option) throws IOException {
    Files.delete(root.resolve(tree));
    Problem problem = folder.problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_DIRECTORY);
    assertThat(problem.message()).contains("directory " + tree + " does not exist");
    assertThat(problem.hint()).contains(option);
  }

  @Test
  void a_file_in_the_place_of_a_tree_is_a_problem() throws IOException {
    Files.delete(root.resolve("sql"));
    folder.with("sql", "");
    assertThat(folder.problem().code()).isEqualTo(ProblemCode.MISSING_DIRECTORY);
  }

  @Test
  void migrations_are_ordered_by_their_numbers() throws IOException {
    for (String name : List.of("10_c", "9_b", "0008-a", "20260102030405_e", "2026_d")) {
      folder.with("migrations/" + name + ".sql", "SELECT 1;");
    }
    assertThat(folder.migrations())
        .containsExactly("0008-a", "9_b", "10_c", "2026_d", "20260102030405_e");
  }

  @Test
  void sub_folders_of_migrations_are_read_as_if_they_were_flat() throws IOException {
    folder.with("migrations/2026/a/003_c.sql", "SELECT 1;");
    folder.with("migrations/001_a.sql", "SELECT 1;");
    folder.with("migrations/z/002_b.sql", "SELECT 1;");
    assertThat(folder.migrations()).containsExactly("001_a", "002_b", "003_c");
  }

  @ParameterizedTest
  @CsvSource({"9_a, 09_b", "001_a, 001_b", "1_a, x/1_a", "7-a, 7_a", "20260101_a, 020260101_a"})
  void two_migrations_with_one_number_are_a_problem_naming_both(String one, String other)
      throws IOException {
    folder.with("migrations/" + one + ".sql", "SELECT 1;");
    folder.with("migrations/" + other + ".sql", "SELECT 1;");
    Problem problem = folder.problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_MIGRATION_NUMBER);
    assertThat(problem.message()).contains("migrations/" + one).contains("migrations/" + other);
  }

  @ParameterizedTest
  @CsvSource({
    "add_users.sql, 001_add_users.sql",
    "001.sql, 001_name.sql",
    "001_.sql, 001_name.sql",
    "001 users.sql, 001_",
    "v1_users.sql, 001_v1_users.sql",
    ".sql, 001_name.sql",
  })
  void a_migration_without_a_number_is_told_what_to_be_called(String name, String suggested)
      throws IOException {
    folder.with("migrations/" + name, "SELECT 1;");
    Problem problem = folder.problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.MIGRATION_NAME);
    assertThat(problem.message()).contains("migrations/" + name);
    assertThat(problem.hint()).contains(suggested);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "README", ".gitkeep", "001_a.sql.orig", "001_a.txt", "a.json"})
  void other_files_are_ignored(String name) throws IOException {
    folder.with("migrations/" + name, "nonsense (").with("sql/" + name, "nonsense (");
    assertThat(folder.read()).isEqualTo(new Project(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN",
        "begin work",
        "START TRANSACTION",
        "COMMIT",
        "ROLLBACK",
        "END",
        "SAVEPOINT a"
      })
  void transaction_control_in_a_migration_is_a_problem(String sql) throws IOException {
    folder.with("migrations/001_a.sql", "SELECT 1;\n  " + sql + ";");
    Problem problem = folder.problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.TRANSACTION_CONTROL);
    assertThat(problem.place().orElseThrow().line()).isEqualTo(2);
    assertThat(problem.place().orElseThrow().column()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DISCARD ALL",
        "SELECT pg_advisory_unlock_all()",
        "DO $$ BEGIN PERFORM pg_catalog.pg_advisory_unlock_all (); END $$"
      })
  void what_would_lose_the_lock_of_the_database_is_a_problem(String sql) throws IOException {
    folder.with("migrations/001_a.sql", "DISCARD PLANS;\n" + sql + ";");
    Problem problem = folder.problems().getFirst();
    assertThat(problem.code()).isEqualTo(ProblemCode.UNLOCKS);
    assertThat(problem.place().orElseThrow().line()).isEqualTo(2);
  }

  @Test
  void a_backslash_command_of_psql_is_a_problem_with_a_hint() throws IOException {
    folder.with("migrations/001_a.sql", "\\set x 1\nSELECT 1;");
    assertThat(folder.problem().hint()).isNotEmpty();
  }

  @Test
  void a_migration_without_statements_is_one_all_the_same() throws IOException {
    folder.with("migrations/001_a.sql", "-- nothing yet\n");
    assertThat(folder.read().migrations().getFirst().statements()).isEmpty();
  }

  @Test
  void line_ends_do_not_make_another_migration() throws IOException {
    String hash = hash("SELECT 1;\nSELECT 2;\n");
    assertThat(hash("SELECT 1;\r\nSELECT 2;\r\n")).isEqualTo(hash);
    assertThat(hash("\uFEFFSELECT 1;\nSELECT 2;\n")).isEqualTo(hash);
    assertThat(hash("SELECT 1;\nSELECT  2;\n")).isNotEqualTo(hash);
  }

  private String hash(String sql) throws IOException {
    return folder.with("migrations/001_a.sql", sql).read().migrations().getFirst().hash();
  }

  @Test
  void definitions_are_read_from_any_folder_and_any_file_name() throws IOException {
    folder.with("sql/a.sql", "CREATE VIEW a AS SELECT 1; CREATE VIEW b AS SELECT 1;");
    folder.with("sql/deep/er/ä 数.sql", "CREATE VIEW c AS SELECT 1");
    assertThat(folder.keys()).containsExactly("view.a", "view.b", "view.c");
  }

  @Test
  void a_definition_knows_its_file_below_the_tree_and_as_the_user_would_type_it()
      throws IOException {
    Definition definition = folder.with("sql/api/v.sql", VIEW).read().definitions().getFirst();
    assertThat(definition.file()).isEqualTo("api/v.sql");
    assertThat(definition.statement().location().file()).isEqualTo("sql/api/v.sql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v.test.sql", "api/v.test.sql", "v.test.b.sql"})
  void tests_are_no_definitions(String name) throws IOException {
    assertThat(folder.with("sql/" + name, "SELECT 1;").keys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"test.sql", "v_test.sql", "test/v.sql"})
  void what_is_only_called_test_is_no_test(String name) throws IOException {
    assertThat(folder.with("sql/" + name, VIEW).keys()).containsExactly("view.v");
  }

  @ParameterizedTest
  @CsvSource({
    "**/scratch/**, a/scratch/v.sql",
    "**/scratch/**, scratch/v.sql",
    "**/scratch/**, scratch/a/v.sql",
    "**/*.draft.sql, v.draft.sql",
    "**/scratch/**, a/b/scratch/c/v.sql",
    "scratch/**, scratch/v.sql",
    "scratch/**, scratch/a/v.sql",
    "**/*_old.sql, a/v_old.sql",
    "*.draft.sql, v.draft.sql",
    "a/*.sql, a/v.sql",
    "{a;b}/**, b/c/v.sql",
  })
  void a_file_that_a_glob_matches_is_left_out(String glob, String file) throws IOException {
    assertThat(folder.with("sql/" + file, "nonsense (").keys(glob.replace(';', ','))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "**/scratch/**, scratch_pad/v.sql",
    "scratch/**, a/scratch/v.sql",
    "*.draft.sql, a/v.draft.sql",
    "a/*.sql, a/b/v.sql",
    "**/scratch/**, scratch.sql",
  })
  void a_file_that_no_glob_matches_is_read(String glob, String file) throws IOException {
    assertThat(folder.with("sql/" + file, VIEW).keys(glob)).containsExactly("view.v");
  }

  @Test
  void what_is_left_out_of_the_code_may_still_be_a_migration() throws IOException {
    folder.with("migrations/scratch/001_a.sql", "SELECT 1;");
    assertThat(folder.read("**/scratch/**").migrations()).hasSize(1);
  }

  @Test
  void a_byte_order_mark_is_left_out() throws IOException {
    Definition definition =
        folder.with("sql/v.sql", "\uFEFF" + VIEW).read().definitions().getFirst();
    assertThat(definition.statement().start()).isZero();
  }

  @Test
  void windows_line_ends_make_no_other_definition() throws IOException {
    String unix = "CREATE VIEW v AS\nSELECT 'a\nb' AS c;\n";
    Definition before = folder.with("sql/v.sql", unix).read().definitions().getFirst();
    folder.with("sql/v.sql", unix.replace("\n", "\r\n"));
    Definition after = folder.read().definitions().getFirst();
    assertThat(after.statement().sql()).isEqualTo(before.statement().sql());
    assertThat(after.hash()).isEqualTo(before.hash());
  }

  @Test
  void a_file_in_another_encoding_is_a_problem() throws IOException {
    folder.with("sql/v.sql", "CREATE VIEW v AS SELECT 'ä'".getBytes(StandardCharsets.ISO_8859_1));
    Problem problem = folder.problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.ENCODING);
    assertThat(problem.message()).contains("sql/v.sql");
  }

  @Test
  void a_truncated_character_at_the_end_is_a_problem() throws IOException {
    byte[] whole = "SELECT 1; -- ä".getBytes(StandardCharsets.UTF_8);
    folder.with("migrations/001_a.sql", java.util.Arrays.copyOf(whole, whole.length - 1));
    assertThat(folder.problem().code()).isEqualTo(ProblemCode.ENCODING);
  }

  @Test
  void a_nul_character_is_a_problem() throws IOException {
    folder.with("sql/v.sql", "CREATE VIEW v AS SELECT '\0'");
    assertThat(folder.problem().message()).contains("NUL");
  }

  @Test
  void the_problems_of_all_files_are_told_at_once() throws IOException {
    folder.with("migrations/users.sql", "SELECT 1;");
    folder.with("migrations/001_a.sql", "COMMIT; ROLLBACK;");
    folder.with("migrations/002_b.sql", "SELECT (1;");
    folder.with("sql/a.sql", "CREATE TABLE a (); DROP VIEW b; CREATE VIEW fine AS SELECT 1;");
    folder.with("sql/b.sql", "CREATE VIEW 'b' AS SELECT 1;");
    folder.with("sql/c.sql", new byte[] {(byte) 0xff});
    assertThat(folder.problems().stream().map(Problem::code))
        .containsExactlyInAnyOrder(
            ProblemCode.MIGRATION_NAME,
            ProblemCode.TRANSACTION_CONTROL,
            ProblemCode.TRANSACTION_CONTROL,
            ProblemCode.SYNTAX,
            ProblemCode.BELONGS_IN_MIGRATIONS,
            ProblemCode.BELONGS_IN_MIGRATIONS,
            ProblemCode.SYNTAX,
            ProblemCode.ENCODING);
  }

  @Test
  void one_broken_statement_hides_no_other_of_its_file() throws IOException {
    folder.with("sql/a.sql", "CREATE TABLE a ();\nDROP VIEW b;\nSELECT 1;");
    assertThat(folder.problems().stream().map(problem -> problem.place().orElseThrow().line()))
        .containsExactly(1, 2, 3);
  }

  @Test
  void what_an_object_requires_is_read_from_its_directives() throws IOException {
    folder.with("sql/f.sql", "-- pgmg:requires a, view.b\n" + VIEW);
    assertThat(((Definition.OfObject) folder.read().definitions().getFirst()).requires())
        .containsExactly("a", "view.b");
  }
}
