package dev.pgmg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command of the console blocks of README and docs, in order, and compares what it
 * prints; each page in a directory and a database of its own. A block below a line that is nothing
 * but a file's name and a colon is written to that file. {@code -Dupdate} writes the pages anew.
 */
final class PagesTest {

  private static final String BLOCK = "```console";

  private static final Pattern FILE = Pattern.compile("`([\\w./-]+)`:");

  @TempDir private Path temporary;
  private Path directory = Path.of("");

  /** As deep as a checkout: a page may go to a folder beside it. */
  @BeforeEach
  void createDirectory() throws IOException {
    directory = Files.createDirectory(temporary.resolve("pgmg"));
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs.sorted())
          .filter(page -> page.toString().endsWith(".md"))
          .filter(PagesTest::hasCommands)
          .toList();
    }
  }

  private static boolean hasCommands(Path page) {
    try {
      return Files.readAllLines(page).contains(BLOCK);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_output_shown_is_what_appears(Path page) throws Exception {
    if (page.equals(Path.of("README.md"))) {
      copy(Path.of("migrations-example"));
      copy(Path.of("sql-example"));
    }
    String before = Files.readString(page);
    String now;
    try (TestDatabase database = TestServer.get().createDatabase()) {
      now = withOutput(before.lines().toList(), new Console(directory, database));
    }
    if (System.getProperty("update") != null) {
      Files.writeString(page, now);
      return;
    }
    assertThat(now).isEqualTo(before);
  }

  private String withOutput(List<String> lines, Console console) throws Exception {
    List<String> out = new ArrayList<>();
    String block = "";
    List<String> content = new ArrayList<>();
    for (String line : lines) {
      boolean edge = line.startsWith("```");
      if (!edge && block.equals(BLOCK)) {
        if (line.startsWith("$ ")) {
          out.add(line);
          out.addAll(console.run(line.substring(2)));
        }
        continue;
      }
      if (edge && block.isEmpty()) {
        block = line;
        content.clear();
      } else if (edge) {
        block = "";
        write(fileAbove(out, content.size()), content);
      } else if (!block.isEmpty()) {
        content.add(line);
      }
      out.add(line);
    }
    return String.join("\n", out) + "\n";
  }

  private static String fileAbove(List<String> out, int lines) {
    int above = out.size() - lines - 2;
    Matcher file = FILE.matcher(above < 0 ? "" : out.get(above));
    return file.matches() ? file.group(1) : "";
  }

  private void write(String file, List<String> content) throws IOException {
    if (!file.isEmpty()) {
      Path target = directory.resolve(file);
      Files.createDirectories(target.getParent());
      Files.writeString(target, String.join("\n", content) + "\n");
    }
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
