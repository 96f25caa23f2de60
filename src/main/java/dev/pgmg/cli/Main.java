package dev.pgmg.cli;

import dev.pgmg.apply.Outcome;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.report.JsonReport;
import dev.pgmg.report.ProblemText;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the program. The one place where a bug is caught: it prints the trace. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    boolean interactive =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    Invocation invocation =
        new Invocation(
            Path.of("").toAbsolutePath(),
            System.getenv(),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            interactive ? Invocation.Terminal.INTERACTIVE : Invocation.Terminal.NONE);
    System.exit(run(invocation, arguments));
  }

  /** Runs one command and answers its exit code. */
  public static int run(Invocation invocation, String... arguments) {
    PgmgCommand top = new PgmgCommand();
    Context context = new Context(invocation, top.options());
    CommandLine commands =
        new CommandLine(top)
            .addSubcommand(new PlanCommand(context))
            .addSubcommand(new ApplyCommand(context))
            .addSubcommand(new WatchCommand(context))
            .addSubcommand(new StatusCommand(context))
            .addSubcommand(new AdoptCommand(context))
            .addSubcommand(new ResolveCommand(context))
            .addSubcommand(new InitCommand(context))
            .addSubcommand(new NewCommand(context))
            .addSubcommand(new ConfigCommand(context))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(writer(invocation.out()))
            .setErr(writer(invocation.err()));
    commands.setExecutionExceptionHandler(
        (exception, command, parsed) -> failed(context, exception, command, arguments));
    commands.setParameterExceptionHandler((wrong, parsed) -> misused(context, wrong, arguments));
    try {
      return commands.execute(arguments);
    } finally {
      context.end();
    }
  }

  // As psql does, in two lines: all of the help would hide what is wrong.
  private static int misused(Context context, ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String hint = "try " + command.getCommandSpec().qualifiedName() + " --help";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> alike = unmatched.getSuggestions();
      hint = alike.isEmpty() ? hint : "did you mean " + alike.getFirst() + "? " + hint;
    }
    List<Problem> problems =
        List.of(Problem.of("usage", String.valueOf(wrong.getMessage())).withHint(hint));
    if (asksForJson(arguments)) {
      context.print(List.of(JsonReport.failure(problems)));
    }
    context.printError(ProblemText.lines(problems, context.style()));
    return ExitCode.USAGE;
  }

  private static int failed(
      Context context, Exception exception, CommandLine command, String[] arguments)
      throws Exception {
    List<Problem> problems =
        switch (exception) {
          case PgmgException known -> known.problems();
          case DatabaseException refused -> List.of(refused.problem());
          default -> throw bug(context, exception);
        };
    if (asksForJson(arguments)) {
      context.print(List.of(JsonReport.failure(problems)));
    }
    context.printError(ProblemText.lines(problems, context.style()));
    // What happens from the first step on is an outcome, not an exception.
    if (exception instanceof DatabaseException && command.getCommandName().equals("apply")) {
      context.printError(List.of("  " + Outcome.End.REFUSED.sentence()));
    }
    return ExitCode.FAILED;
  }

  private static Exception bug(Context context, Exception exception) {
    context.printError(List.of("This is a bug of pgmg's; please report it with what follows."));
    return exception;
  }

  private static boolean asksForJson(String[] arguments) {
    String all = String.join(" ", Arrays.asList(arguments)).toLowerCase(java.util.Locale.ROOT);
    return all.contains("--format json") || all.contains("--format=json");
  }

  // Whatever the locale, what pgmg prints is UTF-8: names of objects may need it.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
