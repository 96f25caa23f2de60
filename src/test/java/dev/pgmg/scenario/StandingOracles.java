package dev.pgmg.scenario;

import dev.pgmg.testing.CatalogDump;
import dev.pgmg.testing.StateTables;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What holds in every scenario, whatever it is about.
 *
 * <ol>
 *   <li>{@link #PLANS_NOTHING_AGAIN}: after an apply a plan finds nothing to do.
 *   <li>{@link #EQUALS_FRESH_BUILD}: after an apply the catalog is that of a fresh database built
 *       from the same files.
 *   <li>{@link #IS_ADOPTED}: where pgmg forgets what it knows of that fresh database, adopt proves
 *       all of it again and changes nothing.
 *   <li>{@link #RECORDS_HASHES}: after an apply the recorded objects and hashes are those of the
 *       files.
 *   <li>{@link #LEAVES_NOTHING_OPEN}: after its commands no lock, transaction or connection is left
 *       in the database.
 *   <li>{@link #TEXT_AND_JSON_AGREE}: the plan before an apply has the same steps as text and as
 *       JSON.
 *   <li>{@link #FILE_ORDER_DOES_NOT_COUNT}: the plan before an apply is the same whatever order the
 *       definitions are read in.
 *   <li>{@link #JSON_FITS_ITS_SCHEMA}: what is printed as JSON, or saved as a plan, is as {@code
 *       docs/schemas} says, exactly.
 * </ol>
 */
final class StandingOracles {

  static final String PLANS_NOTHING_AGAIN = "plans-nothing-again";
  static final String EQUALS_FRESH_BUILD = "equals-fresh-build";
  static final String IS_ADOPTED = "is-adopted";
  static final String RECORDS_HASHES = "records-hashes";
  static final String LEAVES_NOTHING_OPEN = "leaves-nothing-open";
  static final String TEXT_AND_JSON_AGREE = "text-and-json-agree";
  static final String FILE_ORDER_DOES_NOT_COUNT = "file-order-does-not-count";

  static final String JSON_FITS_ITS_SCHEMA = "json-fits-its-schema";

  private static final CommandLine PLAN = CommandLine.parse("plan");
  private static final CommandLine PLAN_AS_TEXT = CommandLine.parse("plan --format text");
  private static final CommandLine PLAN_AS_JSON = CommandLine.parse("plan --format json");
  private static final CommandLine APPLY = CommandLine.parse("apply --format json");
  private static final String UP_TO_DATE = "No changes. Database is up to date.";
  private static final List<Long> SEEDS = List.of(0L, 1L, 2L, 3L);

  private final Scenario scenario;
  private final Program program;
  private final TestServer server;
  private final TestDatabase database;
  private final Path project;
  private final Consumer<String> complaints;
  private boolean broken;

  StandingOracles(
      Scenario scenario,
      Program program,
      TestServer server,
      TestDatabase database,
      Path project,
      Consumer<String> complaints) {
    this.scenario = scenario;
    this.program = program;
    this.server = server;
    this.database = database;
    this.project = project;
    this.complaints = complaints;
  }

  /** Asks what can be asked of the plan that an apply is about to carry out. */
  void beforeApply(ScenarioStep step) throws SQLException {
    if (!program.isJudgedByItsPlansOn(server)) {
      return;
    }
    Program.Output text = program.run(project, database.connectionString(), PLAN_AS_TEXT);
    Program.Output json = program.run(project, database.connectionString(), PLAN_AS_JSON);
    afterCommand(step, PLAN_AS_JSON, json);
    if (text.exitCode() != json.exitCode()) {
      complain(
          step,
          TEXT_AND_JSON_AGREE,
          "exit code %d as text, %d as JSON".formatted(text.exitCode(), json.exitCode()));
    } else if (text.isSuccess()) {
      complain(
          step,
          TEXT_AND_JSON_AGREE,
          PlanSteps.differences(
              PlanSteps.ofText(text.out()), PlanSteps.ofJson(json.out(), server)));
      shuffle(step);
    }
  }

  /** Asks whether a command printed what the documents say it prints. */
  void afterCommand(ScenarioStep step, CommandLine command, Program.Output output) {
    complain(step, JSON_FITS_ITS_SCHEMA, program.misprints(project, command, output));
  }

  /** Asks whether the commands of a step have gone without leaving anything behind. */
  void afterCommands(ScenarioStep step) throws SQLException {
    complain(step, LEAVES_NOTHING_OPEN, Leftovers.in(database, server));
  }

  /** Asks what an apply that ended well has promised. */
  void afterApply(ScenarioStep step) throws SQLException {
    planAgain(step);
    compareWithFreshBuild(step);
    compareHashes(step);
  }

  private void planAgain(ScenarioStep step) {
    Program.Output again = program.run(project, database.connectionString(), PLAN);
    if (!again.isSuccess() || again.out().lines().noneMatch(UP_TO_DATE::equals)) {
      complain(step, PLANS_NOTHING_AGAIN, again.asTranscript());
    }
  }

  private void compareWithFreshBuild(ScenarioStep step) throws SQLException {
    boolean isFreshItself = step.isFirst() && !step.hasCommands();
    if (isFreshItself || step.isOff(EQUALS_FRESH_BUILD)) {
      return;
    }
    try (TestDatabase fresh = server.createDatabase()) {
      scenario.steps().getFirst().prepare(fresh);
      Program.Output build = program.run(project, fresh.connectionString(), APPLY);
      afterCommand(step, APPLY, build);
      if (!build.isSuccess()) {
        complain(step, EQUALS_FRESH_BUILD, "the fresh build failed:\n" + build.asTranscript());
        return;
      }
      run(handMadeUntil(step), fresh);
      CatalogDump expected = fresh.dump();
      complain(step, EQUALS_FRESH_BUILD, database.dump().differencesFrom(expected));
      boolean isLast = step.equals(scenario.steps().getLast());
      if (isLast && handMadeUntil(step).isEmpty() && !broken) {
        takeOver(step, fresh, expected);
      }
    }
  }

  private void takeOver(ScenarioStep step, TestDatabase fresh, CatalogDump before)
      throws SQLException {
    String adopt = String.join(" ", StateTables.forget(fresh));
    CommandLine adopting = CommandLine.parse("adopt --format json " + adopt);
    Program.Output adopted = program.run(project, fresh.connectionString(), adopting);
    afterCommand(step, adopting, adopted);
    if (adopted.err().contains("the database is empty")) {
      return;
    }
    complain(step, IS_ADOPTED, fresh.dump().differencesFrom(before));
    Program.Output plan = program.run(project, fresh.connectionString(), PLAN);
    if (!adopted.isSuccess() || plan.out().lines().noneMatch(UP_TO_DATE::equals)) {
      complain(step, IS_ADOPTED, adopted.asTranscript() + plan.asTranscript());
    }
  }

  /** The last {@code fresh.sql} up to this step. */
  private Optional<String> handMadeUntil(ScenarioStep step) {
    List<ScenarioStep> steps = scenario.steps();
    return steps.subList(0, steps.indexOf(step) + 1).stream()
        .flatMap(earlier -> earlier.fresh().stream())
        .reduce((first, second) -> second);
  }

  private void compareHashes(ScenarioStep step) throws SQLException {
    String creationSchema = database.run("SELECT current_schema()").getFirst();
    Map<String, String> expected = new TreeMap<>(program.hashes(project, creationSchema));
    String table =
        database
            .run(
                "SELECT oid::regclass FROM pg_class WHERE relname = 'pgmg_state' AND relkind = 'r'")
            .getFirst();
    Map<String, String> recorded =
        database.run("SELECT object_name || E'\\t' || object_hash FROM " + table).stream()
            .map(row -> row.split("\t", 2))
            .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> b, TreeMap::new));
    if (!expected.equals(recorded)) {
      complain(step, RECORDS_HASHES, "files: %s\npgmg_state: %s\n".formatted(expected, recorded));
    }
  }

  private void shuffle(ScenarioStep step) {
    String connectionString = database.connectionString();
    List<String> plans = program.plansShuffled(project, connectionString, SEEDS);
    for (int i = 1; i < plans.size(); i++) {
      if (!plans.get(i).equals(plans.getFirst())) {
        complain(
            step,
            FILE_ORDER_DOES_NOT_COUNT,
            "as read:\n%s\nshuffled with seed %d:\n%s"
                .formatted(plans.getFirst(), SEEDS.get(i), plans.get(i)));
        return;
      }
    }
  }

  private void complain(ScenarioStep step, String oracle, String complaint) {
    if (!complaint.isEmpty() && !step.isOff(oracle)) {
      String place = step.isFirst() ? "first step" : step.name();
      broken = true;
      complaints.accept("%s (%s):\n%s".formatted(oracle, place, complaint));
    }
  }

  private static void run(Optional<String> script, TestDatabase target) throws SQLException {
    if (script.isPresent()) {
      target.run(script.get());
    }
  }
}
