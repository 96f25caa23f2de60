package dev.pgmg.cli;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.config.Settings;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.project.Project;
import dev.pgmg.report.JsonReport;
import dev.pgmg.report.PlanSql;
import dev.pgmg.report.PlanText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what apply would do, without touching anything. */
@Command(name = "plan", description = "Show what apply would do; touches nothing.")
final class PlanCommand implements Callable<Integer> {

  private final Context context;

  @Option(
      names = "--format",
      paramLabel = "text|json|sql",
      description = "How to print the plan (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--exit-code", description = "Answer 3 when there is something to do.")
  private boolean exitCode;

  @Mixin private ConsentOptions consent = new ConsentOptions();

  PlanCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(consent.settings());
    Project project = context.project(settings);
    try (Session session = context.open(settings)) {
      Snapshot snapshot = session.readOnlySnapshot(Planner.questions(project));
      Plan plan = Planner.plan(project, snapshot, consent.consent(settings));
      context.print(lines(plan));
      boolean pending = !plan.isUpToDate() || !plan.refusals().isEmpty();
      return exitCode && pending ? ExitCode.CHANGES_PENDING : ExitCode.DONE;
    }
  }

  private List<String> lines(Plan plan) {
    return switch (format) {
      case TEXT -> PlanText.lines(plan, context.style());
      case JSON -> List.of(JsonReport.plan(plan));
      case SQL -> PlanSql.lines(plan);
    };
  }
}
