package dev.pgmg.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static final int SEEDS = 2_000;

  @Test
  void a_place_is_what_counting_lines_and_characters_gives() {
    for (int seed = 0; seed < SEEDS; seed++) {
      SourceText source = new SourceText("test.sql", new NastySql(seed).soup());
      for (int offset = 0; offset <= source.text().length(); offset++) {
        if (!isInside(source.text(), offset)) {
          assertThat(source.locationAt(offset)).isEqualTo(counted(source, offset));
        }
      }
    }
  }

  @Test
  void a_column_counts_characters_and_not_code_units() {
    SourceText source = new SourceText("a.sql", "\r\n\u00e4\ud83d\ude00 x");
    assertThat(source.locationAt(source.text().indexOf('x')))
        .isEqualTo(new SourceLocation("a.sql", 2, 4, "\u00e4\ud83d\ude00 x"));
  }

  @Test
  void the_end_of_a_text_that_ends_a_line_is_on_the_next_one() {
    assertThat(new SourceText("a.sql", "a\n").locationAt(2))
        .isEqualTo(new SourceLocation("a.sql", 2, 1, "", "a", ""));
    assertThat(new SourceText("a.sql", "").locationAt(0))
        .isEqualTo(new SourceLocation("a.sql", 1, 1, ""));
  }

  @Test
  void a_position_of_postgresql_is_the_offset_of_that_character() {
    SourceText source = new SourceText("a.sql", "-- x\n\ud83d\ude00b");
    assertThat(source.offsetOfPosition(5, 1)).isEqualTo(5);
    assertThat(source.offsetOfPosition(5, 2)).isEqualTo(7);
    assertThat(source.offsetOfPosition(5, 99)).isEqualTo(8);
    assertThat(source.offsetOfPosition(5, 0)).isEqualTo(5);
  }

  private static SourceLocation counted(SourceText source, int offset) {
    List<String> before = lines(source.text().substring(0, offset));
    int column = before.getLast().codePointCount(0, before.getLast().length()) + 1;
    List<String> all = new ArrayList<>(lines(source.text()));
    all.addFirst("");
    all.addLast("");
    int line = before.size();
    return new SourceLocation(
        source.name(), line, column, all.get(line), all.get(line - 1), all.get(line + 1));
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  /** Between the two halves of a line end or of a character. */
  private static boolean isInside(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && (text.startsWith("\r\n", offset - 1)
            || Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset)));
  }
}
