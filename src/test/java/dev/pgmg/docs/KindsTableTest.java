package dev.pgmg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.alter.Alterations;
import dev.pgmg.object.ObjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/kinds.md} says what the code does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KindsTableTest {

  private record Row(String kind, String identity, String replaced, String altered) {}

  private final Map<String, Row> table = read();

  @Test
  void every_kind_that_can_be_declared_has_a_row_and_no_other_has() {
    assertThat(table.keySet())
        .containsExactlyInAnyOrderElementsOf(declared().stream().map(ObjectKind::word).toList());
  }

  @Test
  void an_identity_begins_with_the_word_of_the_kind() {
    table.values().forEach(row -> assertThat(row.identity()).startsWith("`" + row.kind() + "."));
  }

  @Test
  void what_is_replaced_is_what_the_kind_says() {
    for (ObjectKind kind : declared()) {
      assertThat(row(kind).replaced()).as(kind.word()).isEqualTo(word(kind.replacement()));
    }
  }

  @Test
  void what_is_altered_has_an_alteration() {
    for (ObjectKind kind : declared()) {
      assertThat(!row(kind).altered().equals("-"))
          .as(kind.word())
          .isEqualTo(Alterations.KINDS.contains(kind));
    }
  }

  private Row row(ObjectKind kind) {
    return Objects.requireNonNull(table.get(kind.word()), kind.word());
  }

  private static List<ObjectKind> declared() {
    return Arrays.stream(ObjectKind.values()).filter(ObjectKind::isDeclared).toList();
  }

  private static String word(ObjectKind.Replacement replacement) {
    return switch (replacement) {
      case ALWAYS -> "always";
      case IF_SAME_COLUMNS -> "same columns";
      case IF_SAME_SIGNATURE -> "same signature";
      case UNLESS_REFUSED -> "unless refused";
      case RUN_AGAIN -> "run again";
      case REBUILD -> "-";
      case KEPT -> "kept";
    };
  }

  private static Map<String, Row> read() {
    try {
      return Files.readString(Path.of("docs/kinds.md"))
          .lines()
          .filter(line -> line.startsWith("| ") && !line.startsWith("| kind "))
          .map(line -> line.substring(2).split(" \\| "))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
          .collect(Collectors.toMap(Row::kind, Function.identity()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
