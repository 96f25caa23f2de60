package dev.pgmg.cli;

import dev.pgmg.config.Settings;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.project.Project;
import dev.pgmg.report.JsonReport;
import dev.pgmg.report.PlanSql;
import dev.pgmg.report.PlanText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  PlanCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(Map.of());
    Project project = context.project(settings);
    try (Session session = context.open(settings)) {
      Plan plan = Planner.plan(project, session.readOnlySnapshot(Planner.questions(project)));
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
