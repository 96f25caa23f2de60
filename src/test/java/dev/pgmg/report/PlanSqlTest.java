package dev.pgmg.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.project.Project;
import dev.pgmg.project.ProjectReader;
import dev.pgmg.project.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanSqlTest {

  @TempDir Path root;

  @Test
  void nothing_to_do_is_a_comment() throws IOException {
    assertThat(lines()).containsExactly("-- No changes. Database is up to date.");
  }

  @Test
  void a_plan_is_one_transaction_with_bodies_unchecked() throws IOException {
    write("sql/v.sql", "CREATE VIEW v AS SELECT 1;");
    assertThat(lines())
        .containsExactly(
            "BEGIN;",
            "SET LOCAL check_function_bodies = off;",
            "",
            "-- 1. CREATE VIEW v (from sql/v.sql)",
            "CREATE VIEW v AS SELECT 1;",
            "",
            "COMMIT;");
  }

  @Test
  void statements_are_the_exact_text_of_their_files() throws IOException {
    write("sql/v.sql", "create view v as -- one\n  select ';' as a ; -- two\n");
    assertThat(lines()).contains("create view v as -- one\n  select ';' as a;");
  }

  @Test
  void every_statement_of_a_migration_ends_with_a_semicolon() throws IOException {
    write("migrations/001_a.sql", "CREATE TABLE a ();\nCREATE TABLE b ()");
    assertThat(lines())
        .containsSequence(
            "-- 1. Run migration: 001_a.sql", "CREATE TABLE a ();", "CREATE TABLE b ();");
  }

  @Test
  void inline_data_stand_behind_their_copy() throws IOException {
    write("migrations/001_a.sql", "COPY t FROM stdin;\n1\\ta\n;\n\\.\nSELECT 1;");
    assertThat(lines()).containsSequence("COPY t FROM stdin;\n1\\ta\n;\n\\.", "SELECT 1;");
  }

  @Test
  void copy_without_a_line_of_data_has_its_end_marker() throws IOException {
    write("migrations/001_a.sql", "COPY t FROM stdin;\n\\.\n");
    assertThat(lines()).contains("COPY t FROM stdin;\n\\.");
  }

  private void write(String file, String sql) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, sql);
  }

  private List<String> lines() throws IOException {
    Files.createDirectories(root.resolve("migrations"));
    Files.createDirectories(root.resolve("sql"));
    Project project =
        ProjectReader.read(
            new Trees(root.resolve("migrations"), root.resolve("sql"), List.of(), root));
    State empty =
        new State(
            "", "public", "public", List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    Plan plan = new Planner(project).plan(Snapshot.of(empty));
    return PlanSql.lines(plan);
  }
}
