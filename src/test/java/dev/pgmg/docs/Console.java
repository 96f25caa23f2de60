package dev.pgmg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.cli.Invocation;
import dev.pgmg.cli.Main;
import dev.pgmg.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader who types what a page shows, in a directory of their own: {@code ./pgmg} is the program,
 * or {@code pgmg} where it is on the PATH, {@code psql} sends a script to the database, {@code
 * export}, {@code unset} and {@code cd} do what they do, and all else is the shell's. Where the
 * page says {@code embedded} or {@code postgres://localhost/shop}, it is the tests' database.
 */
final class Console {

  private static final Pattern PSQL = Pattern.compile("psql .*?(?:-(A?t?)c '([^']*)'|-f (\\S+)).*");

  private final TestDatabase database;
  private final Map<String, String> environment = new HashMap<>();
  private Path directory;

  Console(Path directory, TestDatabase database) {
    this.directory = directory;
    this.database = database;
  }

  /** What a command prints. */
  List<String> run(String command) throws Exception {
    String[] words = command.split(" ", -1);
    List<String> rest = Arrays.asList(words).subList(1, words.length);
    return switch (words[0]) {
      case "export" -> export(rest);
      case "unset" -> unset(rest);
      case "cd" -> enter(rest.getFirst());
      case "./pgmg" -> pgmg(rest);
      case "pgmg" -> {
        assertThat(environment).containsKey("PATH");
        yield pgmg(rest);
      }
      default -> {
        Matcher psql = PSQL.matcher(command);
        yield psql.matches() ? psql(psql) : shell(command);
      }
    };
  }

  private List<String> export(List<String> assignments) {
    assignments.stream()
        .map(assignment -> assignment.split("=", 2))
        .forEach(pair -> environment.put(pair[0], forTests(pair[1])));
    return List.of();
  }

  private List<String> unset(List<String> names) {
    environment.keySet().removeAll(names);
    return List.of();
  }

  private List<String> enter(String folder) throws IOException {
    directory = directory.resolve(folder).toRealPath();
    return List.of();
  }

  private List<String> shell(String command) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(command).isZero();
    return printed.lines().toList();
  }

  private List<String> psql(Matcher psql) throws Exception {
    String script =
        psql.group(3) == null ? psql.group(2) : Files.readString(directory.resolve(psql.group(3)));
    List<String> rows = database.run(script);
    return psql.group(1) == null ? List.of() : rows;
  }

  private List<String> pgmg(List<String> words) {
    String[] arguments = words.stream().map(this::forTests).toArray(String[]::new);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Main.run(new Invocation(directory, environment, both, both), arguments);
    List<String> lines = new ArrayList<>();
    printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("\\(\\d+ ms\\)", "(2 ms)"))
        .forEach(lines::add);
    return lines;
  }

  private String forTests(String word) {
    return word.equals("embedded") || word.equals("postgres://localhost/shop")
        ? database.connectionString()
        : word;
  }
}
