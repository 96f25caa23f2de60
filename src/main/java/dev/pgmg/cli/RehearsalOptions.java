package dev.pgmg.cli;

import dev.pgmg.apply.ApplyOptions.Ending;
import dev.pgmg.plan.Consent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether an apply is to stay. */
final class RehearsalOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
  private CommandSpec command;

  @Option(names = "--dry-run", description = "Do everything, then roll it back.")
  private boolean dryRun;

  @Option(
      names = "--skip-non-transactional",
      description = "In a dry run, leave out sections that run outside a transaction.")
  private boolean skip;

  /** Throws what picocli shows. */
  void check() {
    if (skip && !dryRun) {
      throw new ParameterException(
          command.commandLine(), "--skip-non-transactional goes with --dry-run only");
    }
  }

  Ending ending() {
    return dryRun ? Ending.ROLL_BACK : Ending.COMMIT;
  }

  Consent of(Consent consent) {
    return skip ? consent.running(Consent.Migrations.TRANSACTIONAL) : consent;
  }
}
