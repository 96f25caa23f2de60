package dev.pgmg.cli;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.config.Settings;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.report.StatusText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is applied, pending and drifted. */
@Command(
    name = "status",
    description = "Show what is applied, pending and drifted.",
    footer = "  pgmg status")
final class StatusCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private PipelineFormatOption format = new PipelineFormatOption();

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(Map.of());
    Planner planner = new Planner(context.project(settings));
    try (Session session = context.open(settings)) {
      Snapshot snapshot = session.readOnlySnapshot(planner.questions());
      Plan plan = planner.plan(snapshot);
      context.print(
          format.isJson()
              ? List.of(StatusText.json(snapshot.state(), plan))
              : StatusText.lines(snapshot.state(), plan, context.style()));
      if (format.isGitHub()) {
        context.print(context.gitHub().plan(plan));
      }
      return ExitCode.DONE;
    }
  }
}
