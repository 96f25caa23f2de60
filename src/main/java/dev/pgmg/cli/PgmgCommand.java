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
    footerHeading = "%nExample:%n",
    footer = "  pgmg apply --connection-string postgres://me@localhost/shop")
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
        spec.commandLine(),
        "which command? plan, apply, watch, status, graph, adopt, resolve, init, new or config");
  }
}
