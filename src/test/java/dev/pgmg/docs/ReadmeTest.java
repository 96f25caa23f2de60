package dev.pgmg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.cli.Invocation;
import dev.pgmg.cli.Main;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command of the README's console blocks, in order, and compares what it prints. {@code
 * -Dupdate} writes the README anew. Where the README says {@code embedded}, the tests' server is.
 */
final class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String BLOCK = "```console";

  @TempDir private Path directory;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void the_output_shown_is_what_appears() throws Exception {
    copy(Path.of("migrations-example"));
    copy(Path.of("sql-example"));
    String before = Files.readString(README);
    String now;
    try (TestDatabase database = TestServer.get().createDatabase()) {
      now = withOutput(before.lines().toList(), database);
    }
    if (System.getProperty("update") != null) {
      Files.writeString(README, now);
      return;
    }
    assertThat(now).isEqualTo(before);
  }

  private String withOutput(List<String> lines, TestDatabase database) throws Exception {
    List<String> out = new ArrayList<>();
    boolean inBlock = false;
    for (String line : lines) {
      if (line.equals(BLOCK)) {
        inBlock = true;
        out.add(line);
      } else if (!inBlock) {
        out.add(line);
      } else if (line.startsWith("$ ")) {
        out.add(line);
        out.addAll(run(line.substring(2), database));
      } else if (line.equals("```")) {
        inBlock = false;
        out.add(line);
      }
    }
    return String.join("\n", out) + "\n";
  }

  private List<String> run(String command, TestDatabase database) throws Exception {
    if (command.startsWith("export ")) {
      Arrays.stream(command.substring("export ".length()).split(" ", -1))
          .map(assignment -> assignment.split("=", 2))
          .forEach(pair -> environment.put(pair[0], forTests(pair[1], database)));
      return List.of();
    }
    if (command.startsWith("./pgmg ")) {
      return pgmg(command.substring("./pgmg ".length()).split(" ", -1), database);
    }
    Process shell =
        new ProcessBuilder("sh", "-c", command).directory(directory.toFile()).inheritIO().start();
    assertThat(shell.waitFor()).as(command).isZero();
    return List.of();
  }

  private List<String> pgmg(String[] words, TestDatabase database) {
    String[] arguments =
        Arrays.stream(words).map(word -> forTests(word, database)).toArray(String[]::new);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Main.run(new Invocation(directory, environment, both, both), arguments);
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("\\(\\d+ ms\\)", "(2 ms)"))
        .toList();
  }

  private static String forTests(String word, TestDatabase database) {
    return word.equals("embedded") ? database.connectionString() : word;
  }

  private void copy(Path example) throws IOException {
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = directory.resolve(file.toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
