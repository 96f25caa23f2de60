package dev.pgmg.scenario;

import dev.pgmg.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One edit of the project and the commands that follow.
 *
 * <p>In its folder may be:
 *
 * <ul>
 *   <li>{@code deleted}: files and folders to remove from the project, one path a line;
 *   <li>{@code superuser.sql}: what only a superuser may do, such as ALTER DATABASE or to make
 *       pgmg's role, {@code :owner}, a member of another one. Run before the next;
 *   <li>{@code before.sql}: run on the database by hand, as pgmg's role, before the commands. The
 *       first step's two scripts are the world before pgmg, which a fresh build starts from as
 *       well;
 *   <li>{@code commands}: command lines of pgmg, one a line, {@code plan} and {@code apply} if
 *       there is no such file. A line that starts with {@code #} is a comment;
 *   <li>{@code check.sql}: queries whose rows are written down after the commands;
 *   <li>{@code fresh.sql}: what was done by hand since the first step and is to stay; run on the
 *       fresh build before the two are compared, from this step on;
 *   <li>{@code oracles-off}: standing oracles that cannot hold in this step, one a line, each with
 *       its reason: {@code equals-fresh-build: the migration was edited after it had run};
 *   <li>{@code on-the-examples}: the project starts as the examples of this repository;
 *   <li>{@code expect.md}: what the author wants to happen, for people;
 *   <li>everything else: files of the project, laid over those that are there.
 * </ul>
 *
 * @param name empty for the first one
 */
record ScenarioStep(String name, Path folder) {

  private static final Pattern NOT_OF_THE_PROJECT =
      Pattern.compile(
          "(on-the-examples|(superuser|before|check|fresh)\\.sql|expect\\.md|commands|deleted|oracles-off|roles"
              + "|needs-superuser|transcript(\\.\\d+)?|then-\\d+)(/.*)?");

  private static final String WITHOUT_CONTENT = ".gitkeep";

  static ScenarioStep of(String name, Path folder) {
    return new ScenarioStep(name, folder);
  }

  boolean isFirst() {
    return name.isEmpty();
  }

  /** What is done by hand before the commands. */
  void prepare(TestDatabase database) throws SQLException {
    String owner = database.address().user();
    run(text("superuser.sql").map(sql -> sql.replace(":owner", owner)), database.asSuperuser());
    run(text("before.sql"), database);
  }

  Optional<String> check() {
    return text("check.sql");
  }

  Optional<String> fresh() {
    return text("fresh.sql");
  }

  boolean hasCommands() {
    return text("commands").isPresent();
  }

  /** What its file says, or what stands for having said nothing. */
  List<CommandLine> commands() {
    return text("commands")
        .orElse("plan\napply")
        .lines()
        .filter(ScenarioStep::says)
        .map(CommandLine::parse)
        .toList();
  }

  boolean isOff(String oracle) {
    return text("oracles-off").stream()
        .flatMap(ScenarioStep::lines)
        .anyMatch(line -> line.matches(Pattern.quote(oracle) + ": .+"));
  }

  /** Makes the edit. */
  void applyTo(Path project) {
    if (text("on-the-examples").isPresent()) {
      copyAll(Path.of("migrations-example"), project.resolve("migrations"));
      copyAll(Path.of("sql-example"), project.resolve("sql"));
    }
    text("deleted").stream()
        .flatMap(ScenarioStep::lines)
        .forEach(path -> delete(project.resolve(path)));
    for (Path file : filesIn(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!NOT_OF_THE_PROJECT.matcher(path).matches()) {
        copy(file, project.resolve(path));
      }
    }
  }

  private static void copyAll(Path from, Path to) {
    for (Path file : filesIn(from)) {
      copy(file, to.resolve(from.relativize(file).toString()));
    }
  }

  private Optional<String> text(String file) {
    return Scenario.text(folder.resolve(file));
  }

  private static void run(Optional<String> script, TestDatabase database) throws SQLException {
    if (script.isPresent()) {
      database.run(script.get());
    }
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(ScenarioStep::says);
  }

  private static boolean says(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      // Git keeps no empty folders: this file stands for one.
      if (!from.endsWith(WITHOUT_CONTENT)) {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException("to be deleted, but not there: " + path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
