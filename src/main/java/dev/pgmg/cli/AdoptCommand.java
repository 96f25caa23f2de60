package dev.pgmg.cli;

import dev.pgmg.adopt.AdoptOptions;
import dev.pgmg.adopt.Adopter;
import dev.pgmg.adopt.Adoption;
import dev.pgmg.config.Settings;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.project.Project;
import dev.pgmg.report.AdoptText;
import dev.pgmg.report.ProblemText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes over a database that has the schema already. */
@Command(
    name = "adopt",
    description = {
      "Take over a database that has the schema already: record its migrations as applied, and its"
          + " objects after proving that they are what the files say. Only the state tables change."
    },
    footer = "  pgmg adopt --through 042")
final class AdoptCommand implements Callable<Integer> {

  private final Context context;

  @Option(
      names = "--through",
      paramLabel = "NUMBER",
      description = "The last migration the database has had, by number or name; or none.")
  private Optional<String> through = Optional.empty();

  @Mixin private PipelineFormatOption format = new PipelineFormatOption();

  @Mixin private PatienceOptions patience = new PatienceOptions();

  AdoptCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(patience.settings());
    Project project = context.project(settings);
    try (Session session = context.open(settings);
        Interruption interruption = Interruption.cancelling(session)) {
      return interruption.exitCode(
          session.locked(
              settings.lockWait(),
              holder -> context.printError(List.of("Waiting for another pgmg: " + holder)),
              () -> adopt(project, session, options(settings, interruption))));
    }
  }

  private int adopt(Project project, Session session, AdoptOptions options) {
    try {
      return report(Adopter.adopt(project, session, options));
    } catch (PgmgException stopped) {
      if (!session.isCanceled()) {
        throw stopped;
      }
      context.printFailure(stopped.problems());
      return ExitCode.INTERRUPTED;
    }
  }

  private AdoptOptions options(Settings settings, Interruption interruption) {
    return new AdoptOptions(
        through, ApplySettings.patience(settings), interruption, Version.current());
  }

  private int report(Adoption adoption) {
    context.printError(ProblemText.warnings(adoption.warnings(), context.errorStyle()));
    if (format.isJson()) {
      context.print(List.of(AdoptText.json(adoption)));
    } else if (adoption.isWhole()) {
      context.tell(AdoptText.lines(adoption, context.style()));
    } else {
      context.print(AdoptText.lines(adoption, context.style()));
    }
    if (format.isGitHub()) {
      context.print(context.gitHub().adoption(adoption));
    }
    return adoption.isWhole() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
