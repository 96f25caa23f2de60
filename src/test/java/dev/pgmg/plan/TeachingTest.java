package dev.pgmg.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of refusal teaches, and what it does not. */
class TeachingTest {

  private static final Address SOMETHING = new Address("pg_class", 4711);

  private static final Project TABLE_AND_FUNCTION =
      Given.project(
          "migrations/001_t.sql", "SELECT 1; CREATE TABLE t (a int DEFAULT g(1));",
          "sql/f.sql", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS ''",
          "sql/v.sql", "CREATE VIEW v AS SELECT * FROM t, w");

  @ParameterizedTest
  @ValueSource(strings = {"42P16", "42P13", "0A000", "2BP01", "42809"})
  void an_object_that_cannot_be_replaced_is_rebuilt(String sqlState) {
    Project before = Given.project("sql/v.sql", "CREATE VIEW v AS SELECT 1 AS a");
    Project after = Given.project("sql/v.sql", "CREATE VIEW v AS SELECT 1 AS b");
    Plan plan = new Planner(after).plan(Given.applied(before));
    assertThat(plan.steps().getFirst()).isInstanceOf(Step.Replace.class);
    assertThat(lessons(plan, refusal(0, sqlState), after, Given.applied(before)))
        .contains(Lessons.NONE.rebuilding("view.v"));
  }

  @Test
  void an_object_that_pgmg_did_not_make_is_not_rebuilt() {
    Project project = Given.project("sql/v.sql", "CREATE VIEW v AS SELECT 1 AS a");
    Snapshot snapshot = unmanaged(Given.applied(project));
    Plan plan = new Planner(project).plan(snapshot);
    assertThat(plan.steps().getFirst()).isInstanceOf(Step.Replace.class);
    assertThat(lessons(plan, refusal(0, "42P16"), project, snapshot)).isEmpty();
  }

  private static Snapshot unmanaged(Snapshot snapshot) {
    return Snapshot.of(
        new State(
            "",
            "public",
            "public",
            List.of(),
            List.of(),
            Map.of(),
            snapshot.state().located(),
            Map.of(),
            Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2BP01", "0A000"})
  void dependents_in_the_way_of_a_statement_are_dropped_before_it(String sqlState) {
    Refusal refusal = new Refusal(0, 1, sqlState, List.of(), List.of(), Set.of(SOMETHING));
    assertThat(lessons(planOf(TABLE_AND_FUNCTION), refusal, TABLE_AND_FUNCTION))
        .contains(Lessons.NONE.dropping(new StepRef.Running("001_t", 1), Set.of(SOMETHING)));
  }

  @Test
  void dependents_that_nobody_knows_teach_nothing() {
    assertThat(lessons(planOf(TABLE_AND_FUNCTION), refusal(0, "2BP01"), TABLE_AND_FUNCTION))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "42883", "42704", "3F000", "42703"})
  void what_a_later_step_makes_is_made_before_the_statement_that_misses_it(String sqlState) {
    Refusal refusal = new Refusal(0, 1, sqlState, List.of("x", "f"), List.of(), Set.of());
    assertThat(lessons(planOf(TABLE_AND_FUNCTION), refusal, TABLE_AND_FUNCTION))
        .contains(
            Lessons.NONE.creatingBefore(new StepRef.Running("001_t", 1), "function.f(integer)"));
  }

  @Test
  void what_a_later_step_makes_is_made_before_the_object_that_misses_it() {
    Project project =
        Given.project(
            "sql/f.sql", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1 FROM v'",
            "sql/v.sql", "CREATE VIEW v AS SELECT f() AS a");
    Plan plan = planOf(project);
    assertThat(plan.steps().getFirst())
        .isInstanceOfSatisfying(
            Step.Create.class,
            create -> assertThat(create.definition().key()).isEqualTo("function.f()"));
    assertThat(lessons(plan, refusal(0, "42P01"), project))
        .contains(Lessons.NONE.creatingBefore(new StepRef.Making("function.f()"), "view.v"));
  }

  @Test
  void what_nobody_makes_but_a_migration_may_is_waited_for() {
    Project project =
        Given.project(
            "migrations/001_a.sql", "SELECT * FROM v;",
            "migrations/002_b.sql", "SELECT 1; DO 'create table x ()';",
            "sql/v.sql", "CREATE VIEW v AS SELECT 1 FROM x");
    Plan plan = planOf(project);
    assertThat(plan.steps().getFirst()).isInstanceOf(Step.Create.class);
    assertThat(lessons(plan, refusal(0, "42P01"), project))
        .contains(Lessons.NONE.creatingAfter("view.v", new StepRef.Running("001_a", 0)));
  }

  @Test
  void what_nobody_makes_teaches_nothing() {
    Project project = Given.project("sql/v.sql", "CREATE VIEW v AS SELECT 1 FROM x");
    assertThat(lessons(planOf(project), refusal(0, "42P01"), project)).isEmpty();
  }

  @Test
  void dress_that_is_off_already_is_not_taken_off() {
    Step off = new Step.TakeOff("comment.view.v", "", List.of("first", "second"));
    Refusal refusal = new Refusal(0, 1, "42704", List.of(), List.of(), Set.of());
    assertThat(lessons(planOf(off), refusal)).contains(Lessons.NONE.without("second"));
  }

  @Test
  void what_a_column_wore_that_is_gone_is_left_out() {
    Step restore = new Step.Restore(view("v"), List.of("owner", "column comment"));
    Refusal refusal = new Refusal(0, 1, "42703", List.of(), List.of(), Set.of());
    assertThat(lessons(planOf(restore), refusal)).contains(Lessons.NONE.without("column comment"));
  }

  @Test
  void a_default_of_a_column_that_is_gone_is_left_out() {
    ObjectId id = new ObjectId(ObjectKind.DEFAULT, new QualifiedName("public", "t"), "a");
    Step recreate = new Step.Recreate(id, "", "ALTER TABLE t ALTER a SET DEFAULT f()");
    assertThat(lessons(planOf(recreate), refusal(0, "42703")))
        .contains(Lessons.NONE.without("ALTER TABLE t ALTER a SET DEFAULT f()"));
  }

  @Test
  void an_unmanaged_object_that_reads_a_column_that_is_gone_teaches_nothing() {
    Step recreate = new Step.Recreate(view("v"), "", "CREATE VIEW v AS SELECT a FROM t");
    assertThat(lessons(planOf(recreate), refusal(0, "42703"))).isEmpty();
  }

  @Test
  void a_drop_that_is_refused_is_tried_again_with_what_is_known_now() {
    Step drop = new Step.Drop(view("v"), "", "DROP VIEW v");
    assertThat(lessons(planOf(drop), refusal(0, "2BP01"))).contains(Lessons.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42601", "23505", "22012", "42501", "55P03", "57014", "40P01", "XX000"})
  void anything_else_teaches_nothing(String sqlState) {
    Plan plan = planOf(TABLE_AND_FUNCTION);
    for (int step = 0; step < plan.steps().size(); step++) {
      Refusal refusal = new Refusal(step, 0, sqlState, List.of("f"), List.of(), Set.of(SOMETHING));
      assertThat(lessons(plan, refusal, TABLE_AND_FUNCTION)).isEmpty();
    }
  }

  @Test
  void lessons_are_kept_when_another_is_learned() {
    Lessons before = Lessons.NONE.rebuilding("view.x");
    Step off = new Step.TakeOff("comment.view.v", "", List.of("sql"));
    assertThat(lessons(planOf(before, off), refusal(0, "42704"))).contains(before.without("sql"));
  }

  @Test
  void a_routine_that_changes_later_and_fails_now_is_replaced_before() {
    Project before =
        Given.project("sql/f.sql", function("SELECT 1"), "sql/v.sql", "CREATE VIEW v AS SELECT 1");
    Project after =
        Given.project(
            "migrations/001_t.sql", "SELECT 1; INSERT INTO t VALUES (1);",
            "sql/f.sql", function("SELECT 2"),
            "sql/v.sql", "CREATE VIEW v AS SELECT 2");
    Plan plan = new Planner(after).plan(Given.applied(before));
    Refusal refusal = new Refusal(0, 1, "42703", List.of("new"), List.of("g", "f"), Set.of());
    Optional<Lessons> learned = lessons(plan, refusal, after, Given.applied(before));
    StepRef insert = ((Step.Migrate) plan.steps().getFirst()).statement(1);
    assertThat(learned).contains(Lessons.NONE.creatingBefore(insert, "function.f()"));
    Refusal elsewhere = new Refusal(0, 1, "42703", List.of("new"), List.of("g"), Set.of());
    assertThat(lessons(plan, elsewhere, after, Given.applied(before))).isEmpty();
  }

  private static String function(String body) {
    return "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS '" + body + "'";
  }

  @Test
  void a_plan_is_extended_by_what_a_refusal_teaches() {
    Refusal refusal = new Refusal(0, 1, "42883", List.of("f"), List.of(), Set.of());
    Plan extended =
        new Planner(TABLE_AND_FUNCTION)
            .extend(planOf(TABLE_AND_FUNCTION), refusal, Given.emptyDatabase())
            .orElseThrow();
    assertThat(extended.steps().stream().limit(3).map(step -> step.getClass().getSimpleName()))
        .containsExactly("Migrate", "Create", "Migrate");
  }

  @Test
  void a_lesson_that_changes_nothing_extends_nothing() {
    Refusal refusal = new Refusal(0, 1, "42883", List.of("f"), List.of(), Set.of());
    Plan extended =
        new Planner(TABLE_AND_FUNCTION)
            .extend(planOf(TABLE_AND_FUNCTION), refusal, Given.emptyDatabase())
            .orElseThrow();
    Refusal again = new Refusal(2, 0, "42883", List.of("f"), List.of(), Set.of());
    assertThat(new Planner(TABLE_AND_FUNCTION).extend(extended, again, Given.emptyDatabase()))
        .isEmpty();
  }

  private static ObjectId view(String name) {
    return ObjectId.of(ObjectKind.VIEW, new QualifiedName("public", name));
  }

  private static Refusal refusal(int step, String sqlState) {
    return new Refusal(step, 0, sqlState, List.of(), List.of(), Set.of());
  }

  private static Plan planOf(Project project) {
    return new Planner(project).plan(Given.emptyDatabase());
  }

  private static Plan planOf(Step... steps) {
    return planOf(Lessons.NONE, steps);
  }

  private static Plan planOf(Lessons lessons, Step... steps) {
    return new Plan(
        List.of(),
        List.of(),
        List.of(steps),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Consent.NONE,
        lessons);
  }

  private static Optional<Lessons> lessons(Plan plan, Refusal refusal) {
    return lessons(plan, refusal, Given.project());
  }

  private static Optional<Lessons> lessons(Plan plan, Refusal refusal, Project project) {
    return lessons(plan, refusal, project, Given.emptyDatabase());
  }

  private static Optional<Lessons> lessons(
      Plan plan, Refusal refusal, Project project, Snapshot snapshot) {
    return new Teaching(
            plan,
            refusal,
            new World(new Desired(project, "public", new Mentioned()), snapshot, Consent.NONE))
        .lessons();
  }
}
