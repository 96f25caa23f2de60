package dev.pgmg.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: help, version and the options of all commands. */
@Command(
    name = "pgmg",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    description = "Keeps a PostgreSQL schema as its files say.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the message says what state the database is in",
      "2:wrong use",
      "3:changes are pending (plan --exit-code)",
      "130:interrupted"
    },
    footer = {
      "  pgmg init && pgmg apply     begin a project on a private PostgreSQL",
      "  pgmg watch                  apply the code at every save",
      "  pgmg plan --connection-string postgres://me@localhost/shop"
    })
final class PgmgCommand implements Callable<Integer> {

  @Mixin private final GlobalOptions options = new GlobalOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
  private CommandSpec spec;

  GlobalOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which command? " + String.join(", ", CommandGroup.allNames()));
  }
}
