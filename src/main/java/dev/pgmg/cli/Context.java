package dev.pgmg.cli;

import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.config.SettingsReader;
import dev.pgmg.postgres.Observer;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SessionOptions;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Project;
import dev.pgmg.project.ProjectReader;
import dev.pgmg.project.Trees;
import dev.pgmg.report.GitHubText;
import dev.pgmg.report.JsonReport;
import dev.pgmg.report.ProblemText;
import dev.pgmg.report.Secrets;
import dev.pgmg.report.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a command works with: its surroundings and the options every command has. */
final class Context {

  private final Invocation invocation;
  private final GlobalOptions options;
  private final Format format;
  private Optional<Interruption> interruption = Optional.empty();

  /**
   * Brings it together.
   *
   * @param format that the arguments ask for, so that what fails before they are understood is told
   *     in it
   */
  Context(Invocation invocation, GlobalOptions options, Format format) {
    this.invocation = invocation;
    this.options = options;
    this.format = format;
  }

  /** The working directory. */
  Path directory() {
    return invocation.directory();
  }

  PrintStream out() {
    return invocation.out();
  }

  PrintStream err() {
    return invocation.err();
  }

  GlobalOptions options() {
    return options;
  }

  /** Reads the settings, with more options than the global ones. */
  Settings settings(Map<Setting<?>, String> more) {
    Map<Setting<?>, String> given = options.settings();
    given.putAll(more);
    Settings settings =
        SettingsReader.read(given, invocation.environment(), invocation.directory());
    settings.warnings().forEach(warning -> printError(List.of("warning: " + warning)));
    return settings;
  }

  Project project(Settings settings) {
    return ProjectReader.read(trees(settings));
  }

  static Trees trees(Settings settings) {
    return new Trees(
        settings.migrationsDirectory(),
        settings.codeDirectory(),
        settings.exclude(),
        settings.workingDirectory());
  }

  Session open(Settings settings) {
    return Session.open(
        settings.connection(),
        new SessionOptions(settings.stateSchema(), settings.role()),
        invocation.environment());
  }

  /** Ctrl-C from now on, until all is said. */
  Interruption interruptionOf(Session session) {
    return begun(Interruption.cancelling(session));
  }

  /** The same for what is brought to its end otherwise. */
  Interruption interruptionBy(Runnable stop) {
    return begun(Interruption.calling(stop));
  }

  private Interruption begun(Interruption begun) {
    interruption = Optional.of(begun);
    return begun;
  }

  /** All is said. */
  void end() {
    interruption.ifPresent(Interruption::close);
  }

  // In JSON, each text is without passwords already.
  void print(List<String> lines) {
    String text = text(lines);
    print(format == Format.JSON ? text : Secrets.hidden(text), invocation.out());
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static void print(String text, PrintStream stream) {
    stream.print(text);
    stream.flush();
  }

  /** The text of a file that the user named. */
  String read(String file) {
    try {
      return Files.readString(invocation.directory().resolve(file));
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(ProblemCode.UNREADABLE_FILE, file + " cannot be read: " + reason(e))
              .withHint("name a file that pgmg plan --out has written"));
    }
  }

  /** Writes a file, whole or not at all. */
  void write(String file, String text) {
    Path target = invocation.directory().resolve(file);
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.writeString(beside, text);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(ProblemCode.UNWRITABLE_FILE, file + " cannot be written: " + reason(e)));
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException
        ? "there is no such file or directory"
        : String.valueOf(e);
  }

  /** Prints what -q leaves out. */
  void tell(List<String> lines) {
    if (!options.isQuiet()) {
      print(lines);
    }
  }

  void printError(List<String> lines) {
    print(Secrets.hidden(text(lines)), invocation.err());
  }

  /** Tells why a command could not do its work, to people and in the format that was asked for. */
  void printFailure(List<Problem> problems) {
    switch (format) {
      case JSON -> print(List.of(JsonReport.failure(problems)));
      case GITHUB -> print(gitHub().errors(problems));
      case TEXT, SQL -> {}
    }
    printError(ProblemText.lines(problems, errorStyle()));
  }

  GitHubText gitHub() {
    String workspace = invocation.environment().getOrDefault("GITHUB_WORKSPACE", "");
    return new GitHubText(directory(), directory().resolve(workspace));
  }

  /** What the result is written in. */
  Style style() {
    return style(invocation.terminals().out());
  }

  /** What everything else is written in. */
  Style errorStyle() {
    return style(invocation.terminals().err());
  }

  private Style style(Terminals.Kind terminal) {
    boolean coloured =
        switch (options.color()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              variable("NO_COLOR").isEmpty() && terminal == Terminals.Kind.INTERACTIVE && !isDumb();
        };
    return coloured ? Style.COLOURED : Style.PLAIN;
  }

  private boolean isDumb() {
    return variable("TERM").equals("dumb");
  }

  private String variable(String name) {
    return invocation.environment().getOrDefault(name, "");
  }

  /** A line about what takes long, where somebody sees it. */
  Progress progress(Observer observer) {
    boolean seen = invocation.terminals().err() == Terminals.Kind.INTERACTIVE && !isDumb();
    return seen && !options.isQuiet()
        ? new ProgressLine(
                invocation.err(),
                () -> TerminalWidth.of(invocation.environment()),
                System::nanoTime,
                observer::look)
            .start()
        : Progress.UNSEEN;
  }
}
