package dev.pgmg.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.Names;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every plan, on seeded random projects. */
class PlannerLawsTest {

  private static final int GENERATED = 30;
  private static final int VIEWS = 3_000;

  @Test
  void equal_inputs_give_equal_plans() {
    for (long seed = 0; seed < GENERATED; seed++) {
      assertThat(new Planner(Given.generated(seed)).plan(Given.emptyDatabase()))
          .isEqualTo(new Planner(Given.generated(seed)).plan(Given.emptyDatabase()));
    }
  }

  @Test
  void shuffled_definitions_give_the_same_plan() {
    for (long seed = 0; seed < GENERATED; seed++) {
      Project project = Given.generated(seed);
      assertThat(new Planner(shuffled(project, seed)).plan(Given.emptyDatabase()))
          .isEqualTo(new Planner(project).plan(Given.emptyDatabase()));
    }
  }

  @Test
  void shuffled_definitions_give_the_same_changes_of_what_is_there() {
    for (long seed = 0; seed < VIEWS; seed++) {
      ToyViews views = ToyViews.random(seed);
      Snapshot snapshot = views.snapshot();
      assertThat(new Planner(shuffled(views.project(), seed)).plan(snapshot))
          .isEqualTo(new Planner(views.project()).plan(snapshot));
    }
  }

  private static Project shuffled(Project project, long seed) {
    List<Definition> definitions = new ArrayList<>(project.definitions());
    Collections.shuffle(definitions, new Random(seed));
    return new Project(project.migrations(), definitions);
  }

  @Test
  void in_an_empty_database_everything_is_made_exactly_once() {
    for (long seed = 0; seed < GENERATED; seed++) {
      Project project = Given.generated(seed).in("public");
      Plan plan = new Planner(project).plan(Given.emptyDatabase());
      List<String> made = new ArrayList<>();
      for (Step step : plan.steps()) {
        switch (step) {
          case Step.Create create -> made.add(create.definition().key());
          case Step.PutOn putOn -> made.add(putOn.definition().key());
          case Step.Migrate migrate -> {}
          case Step other -> throw new AssertionError("in an empty database: " + other);
        }
      }
      assertThat(made)
          .containsExactlyInAnyOrderElementsOf(
              project.definitions().stream().map(Definition::key).toList());
      assertThat(plan.recorded()).containsExactlyInAnyOrderElementsOf(project.definitions());
    }
  }

  @Test
  void in_an_empty_database_every_statement_of_every_migration_runs_once_in_order() {
    for (long seed = 0; seed < GENERATED; seed++) {
      Project project = Given.generated(seed);
      List<String> expected =
          project.migrations().stream()
              .flatMap(migration -> migration.statements().stream())
              .map(statement -> statement.sql())
              .toList();
      assertThat(
              new Planner(project)
                  .plan(Given.emptyDatabase()).steps().stream()
                      .filter(Step.Migrate.class::isInstance)
                      .flatMap(step -> step.commands().stream())
                      .map(Command::sql))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void an_object_is_made_after_what_its_own_tokens_mention() {
    for (long seed = 0; seed < GENERATED; seed++) {
      List<Definition.OfObject> made =
          new Planner(Given.generated(seed))
              .plan(Given.emptyDatabase()).steps().stream()
                  .filter(Step.Create.class::isInstance)
                  .map(step -> ((Step.Create) step).definition())
                  .toList();
      for (int i = 0; i < made.size(); i++) {
        Mentions mentions = mentions(made.get(i));
        assertThat(made.subList(i + 1, made.size()))
            .as("seed %d: made after %s", seed, made.get(i).key())
            .noneMatch(later -> isMeant(mentions, later));
      }
    }
  }

  private static Mentions mentions(Definition.OfObject object) {
    return Mentions.in(Names.without(object.id().ownName(), object.statement().tokens()));
  }

  private static boolean isMeant(Mentions mentions, Definition.OfObject object) {
    return object.id().kind() != ObjectKind.TRIGGER
        && mentions.direct().mayMean(object.id().name());
  }

  @Test
  void where_the_project_was_applied_there_is_nothing_to_do() {
    for (long seed = 0; seed < GENERATED; seed++) {
      Project project = Given.generated(seed);
      Plan plan = new Planner(project).plan(Given.applied(project));
      assertThat(plan.steps()).isEmpty();
      assertThat(plan.changes()).isEmpty();
      assertThat(plan.findings()).isEmpty();
      assertThat(plan.forgotten()).isEmpty();
    }
  }

  @Test
  void no_step_is_refused_and_the_last_one_leaves_what_is_declared() {
    for (long seed = 0; seed < VIEWS; seed++) {
      ToyViews views = ToyViews.random(seed);
      Plan plan = new Planner(views.project()).plan(views.snapshot());
      assertThat(views.carryOut(plan.steps())).as("seed %d", seed).isEqualTo(views.after());
    }
  }

  @Test
  void what_did_not_change_and_reads_nothing_that_did_is_not_touched() {
    for (long seed = 0; seed < VIEWS; seed++) {
      ToyViews views = ToyViews.random(seed);
      Plan plan = new Planner(views.project()).plan(views.snapshot());
      Set<String> touched =
          plan.steps().stream()
              .flatMap(step -> step.commands().stream())
              .map(command -> command.sql().replaceFirst(".*?VIEW (v\\d).*", "$1"))
              .collect(Collectors.toSet());
      assertThat(touched).as("seed %d", seed).noneMatch(views.untouched()::contains);
    }
  }

  @Test
  void what_is_gone_is_forgotten_and_what_is_made_is_recorded() {
    for (long seed = 0; seed < VIEWS; seed++) {
      ToyViews views = ToyViews.random(seed);
      Plan plan = new Planner(views.project()).plan(views.snapshot());
      Set<String> known =
          views.before().values().stream().map(v -> v.id().toString()).collect(Collectors.toSet());
      plan.recorded().forEach(definition -> known.add(definition.key()));
      plan.forgotten().forEach(known::remove);
      assertThat(known)
          .containsExactlyInAnyOrderElementsOf(
              views.after().values().stream().map(v -> v.id().toString()).toList());
    }
  }
}
