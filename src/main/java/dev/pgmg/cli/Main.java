package dev.pgmg.cli;

import dev.pgmg.apply.Outcome;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.report.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the program. The one place where a bug is caught: it prints the trace. */
public final class Main {

  private Main() {}

  /**
   * Commands that need no other; a new one needs its place in {@link CommandGroup} too.
   *
   * @param command makes it ready
   */
  private record Named(String name, Function<Context, Object> command) {}

  private static final List<Named> COMMANDS =
      List.of(
          new Named("plan", PlanCommand::new),
          new Named("apply", ApplyCommand::new),
          new Named("watch", WatchCommand::new),
          new Named("status", StatusCommand::new),
          new Named("test", TestCommand::new),
          new Named("graph", GraphCommand::new),
          new Named("adopt", AdoptCommand::new),
          new Named("resolve", ResolveCommand::new),
          new Named("init", InitCommand::new),
          new Named("new", NewCommand::new),
          new Named("config", ConfigCommand::new));

  public static void main(String[] arguments) {
    Invocation invocation =
        new Invocation(
            Path.of("").toAbsolutePath(),
            System.getenv(),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Terminals.ofProcess());
    System.exit(run(invocation, arguments));
  }

  /** Runs one command and answers its exit code. */
  public static int run(Invocation invocation, String... arguments) {
    PgmgCommand top = new PgmgCommand();
    Context context = new Context(invocation, top.options(), Format.askedFor(arguments));
    CommandLine commands = commands(top, context, wanted(arguments));
    commands.setExecutionExceptionHandler(
        (exception, command, parsed) -> failed(context, exception, command));
    commands.setParameterExceptionHandler((wrong, parsed) -> misused(context, wrong));
    try {
      return commands.execute(arguments);
    } finally {
      context.end();
    }
  }

  // To make one ready takes most of the time until pgmg begins. Whoever names it first needs no
  // other.
  private static List<Named> wanted(String... arguments) {
    List<Named> named =
        COMMANDS.stream()
            .filter(one -> arguments.length > 0 && one.name().equals(arguments[0]))
            .toList();
    return named.isEmpty() ? COMMANDS : named;
  }

  /** All that can be typed. */
  static CommandLine commands(PgmgCommand top, Context context) {
    return commands(top, context, COMMANDS);
  }

  private static CommandLine commands(PgmgCommand top, Context context, List<Named> wanted) {
    CommandLine commands = new CommandLine(top);
    wanted.forEach(one -> commands.addSubcommand(one.command().apply(context)));
    if (wanted.equals(COMMANDS)) {
      commands.addSubcommand(new CompletionCommand(context));
      commands.addSubcommand(new ReferenceCommand(context));
      commands.addSubcommand(help());
    }
    commands
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(ansi(context)))
        .setOut(writer(context.out()))
        .setErr(writer(context.err()));
    return HelpText.on(commands);
  }

  private static CommandLine help() {
    CommandLine help = new CommandLine(new HelpCommand());
    help.getCommandSpec()
        .usageMessage()
        .description("Show the help of a command.")
        .footer("  pgmg help apply");
    return help;
  }

  private static Help.Ansi ansi(Context context) {
    return context.style() == Style.COLOURED ? Help.Ansi.ON : Help.Ansi.OFF;
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
