package dev.pgmg.cli;

import dev.pgmg.apply.Resolution;
import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.project.Project;
import dev.pgmg.report.JsonReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records what only a person knows of a migration that stopped outside a transaction. */
@Command(
    name = "resolve",
    description = "Say what came of a migration that stopped outside a transaction.",
    footer = "  pgmg resolve 007_index_orders --done")
final class ResolveCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "NAME", description = "The migration, as pgmg status shows it.")
  private String migration = "";

  @Option(names = "--done", description = "It is done: the next apply goes on behind it.")
  private boolean done;

  @Option(names = "--again", description = "It is not: the next apply runs it.")
  private boolean again;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
  private CommandSpec spec;

  @Option(
      names = "--section",
      paramLabel = "NAME",
      description = "The whole section, and not only the statement where it stopped.")
  private Optional<String> section = Optional.empty();

  @Option(
      names = "--lock-wait",
      paramLabel = "TIME",
      description = "How long to wait for another pgmg (default: 60s).")
  private Optional<String> lockWait = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();

  ResolveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (done == again) {
      throw new ParameterException(spec.commandLine(), "say --done or --again");
    }
    Map<Setting<?>, String> more = new HashMap<>();
    lockWait.ifPresent(value -> more.put(Setting.LOCK_WAIT, value));
    Settings settings = context.settings(more);
    Project project = context.project(settings);
    try (Session session = context.open(settings)) {
      String sentence =
          session.locked(
              settings.lockWait(),
              holder -> context.printError(List.of("Waiting for another pgmg: " + holder)),
              () -> resolve(project, session));
      if (format.isJson()) {
        context.print(List.of(JsonReport.resolved(said(), sentence)));
      } else {
        context.tell(List.of(sentence));
      }
      return ExitCode.DONE;
    }
  }

  private Resolution.Said said() {
    return new Resolution.Said(
        migration.endsWith(".sql")
            ? migration.substring(0, migration.length() - ".sql".length())
            : migration,
        done ? Resolution.Answer.DONE : Resolution.Answer.AGAIN,
        section);
  }

  private String resolve(Project project, Session session) {
    return Resolution.resolve(
        said(),
        project,
        session,
        session.snapshot(new Planner(project).questions()).state(),
        Version.current());
  }
}
