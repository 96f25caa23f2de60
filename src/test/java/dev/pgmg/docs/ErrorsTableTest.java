package dev.pgmg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/errors.md} has the codes that the code has. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ErrorsTableTest {

  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| .+ \\| .+ \\|");

  @Test
  void every_code_has_a_row_with_cause_and_way_out_and_no_row_is_of_another() throws IOException {
    assertThat(rows())
        .containsExactlyElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::word).sorted().toList());
  }

  @Test
  void the_codes_stand_in_their_order() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::word)).isSorted();
  }

  @Test
  void every_code_is_given_somewhere() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    assertThat(ProblemCode.values())
        .allMatch(code -> Pattern.compile("ProblemCode\\." + code + "\\b").matcher(sources).find());
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/errors.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .toList();
  }
}
