package dev.pgmg.cli;

import dev.pgmg.apply.Outcome;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    Context context = new Context(invocation, top.options(), Format.askedFor(arguments));
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
        (exception, command, parsed) -> failed(context, exception, command));
    commands.setParameterExceptionHandler((wrong, parsed) -> misused(context, wrong));
    try {
      return commands.execute(arguments);
    } finally {
      context.end();
    }
  }

  // As psql does, in two lines: all of the help would hide what is wrong.
  private static int misused(Context context, ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String hint = "try " + command.getCommandSpec().qualifiedName() + " --help";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> alike = unmatched.getSuggestions();
      hint = alike.isEmpty() ? hint : "did you mean " + alike.getFirst() + "? " + hint;
    }
    List<Problem> problems =
        List.of(Problem.of(ProblemCode.USAGE, String.valueOf(wrong.getMessage())).withHint(hint));
    context.printFailure(problems);
    return ExitCode.USAGE;
  }

  private static int failed(Context context, Exception exception, CommandLine command)
      throws Exception {
    List<Problem> problems =
        switch (exception) {
          case PgmgException known -> known.problems();
          case DatabaseException refused -> List.of(refused.problem());
          default -> throw bug(context, exception);
        };
    context.printFailure(problems);
    // What happens from the first step on is an outcome, not an exception.
    if (exception instanceof DatabaseException && command.getCommandName().equals("apply")) {
      context.printError(List.of("  " + Outcome.End.REFUSED.sentence()));
    }
    return ExitCode.FAILED;
  }

  private static Exception bug(Context context, Exception exception) {
    Problem problem =
        Problem.of(ProblemCode.BUG, "a bug of pgmg's: " + exception)
            .withHint("please report it with what follows");
    context.printFailure(List.of(problem));
    return exception;
  }

  // Whatever the locale, what pgmg prints is UTF-8: names of objects may need it.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
