package dev.pgmg.cli;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.config.Settings;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.project.Project;
import dev.pgmg.report.JsonReport;
import dev.pgmg.report.PlanDiff;
import dev.pgmg.report.PlanSql;
import dev.pgmg.report.PlanText;
import dev.pgmg.report.SavedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what apply would do, without touching anything. */
@Command(
    name = "plan",
    description = "Show what apply would do; touches nothing.",
    footer = {"  pgmg plan --diff", "  pgmg plan --out plan.json && pgmg apply plan.json"})
final class PlanCommand implements Callable<Integer> {

  private final Context context;

  @Option(
      names = "--format",
      paramLabel = "text|json|sql|github",
      description =
          "How to print the plan (default: text); github is text with annotations for the lines of"
              + " a pull request.")
  private Format format = Format.TEXT;

  @Option(names = "--exit-code", description = "Answer 3 when there is something to do.")
  private boolean exitCode;

  @Option(
      names = "--diff",
      description = "Show what changes in the text of each object, as diff -u does.")
  private boolean diff;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Save the plan, for apply to carry out exactly this.")
  private Optional<String> out = Optional.empty();

  @Mixin private ConsentOptions consent = new ConsentOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
  private CommandSpec spec;

  PlanCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (diff && format != Format.TEXT) {
      throw new ParameterException(spec.commandLine(), "--diff goes with --format text only");
    }
    Settings settings = context.settings(consent.settings());
    Project project = context.project(settings);
    try (Session session = context.open(settings)) {
      Planner planner = new Planner(project);
      Snapshot snapshot = session.readOnlySnapshot(planner.questions());
      Plan plan = planner.plan(snapshot, consent.consent(settings));
      context.print(lines(plan));
      if (diff) {
        context.print(PlanDiff.lines(plan, project, snapshot, context.style()));
      }
      if (out.isPresent()) {
        save(out.get(), plan, SavedPlan.text(plan, project, snapshot));
      }
      boolean pending = !plan.isUpToDate() || !plan.refusals().isEmpty();
      return exitCode && pending ? ExitCode.CHANGES_PENDING : ExitCode.DONE;
    }
  }

  private void save(String file, Plan plan, String text) {
    if (!plan.refusals().isEmpty()) {
      throw new PgmgException(plan.refusals().stream().map(Finding::problem).toList());
    }
    context.write(file, text);
    context.printError(List.of("Saved as " + file + ": pgmg apply " + file + " carries it out."));
  }

  private List<String> lines(Plan plan) {
    return switch (format) {
      case TEXT -> PlanText.lines(plan, locks(), context.style());
      case GITHUB -> annotated(plan);
      case JSON -> List.of(JsonReport.plan(plan));
      case SQL -> PlanSql.lines(plan);
    };
  }

  private List<String> annotated(Plan plan) {
    List<String> lines = new ArrayList<>(PlanText.lines(plan, locks(), context.style()));
    lines.addAll(context.gitHub().plan(plan));
    return lines;
  }

  private PlanText.LocksOf locks() {
    return context.options().isVerbose()
        ? PlanText.LocksOf.ALL_TABLES
        : PlanText.LocksOf.LARGE_TABLES;
  }
}
