package dev.pgmg.sql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailingBlanksTest {

  private static final int SEEDS = 5_000;

  @Test
  void what_is_added_at_line_ends_between_tokens_makes_no_difference() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      String text = sql.spread(sql.tokens()).replace("\r\n", "\n");
      String soiled =
          Lexer.tokens(source(text)).stream()
              .map(TrailingBlanksTest::soiled)
              .collect(joining("", "", "\n \n"));
      assertThat(removed(soiled)).isEqualTo(removed(text));
    }
  }

  @Test
  void what_is_said_stays_the_same() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      String text = sql.spread(sql.tokens());
      assertThat(TokenHash.ofStatements(Splitter.statements(source(removed(text)))))
          .isEqualTo(TokenHash.ofStatements(Splitter.statements(source(text))));
      assertThat(removed(removed(text))).isEqualTo(removed(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb\n",
        "\n",
        "  a  b\n\n  c -- d\n",
        "select 'a \nb', \"c \nd\", $$e \n\n$$, E'f \ng';\n",
        "copy a from stdin;\nb \n \n\\.\n",
        "copy a from stdin;\nb \n\n",
      })
  void a_text_without_them_is_as_it_was(String text) {
    assertThat(removed(text)).isEqualTo(text);
  }

  @Test
  void blanks_end_lines_and_blank_lines_and_comments_end_texts() {
    assertThat(removed("a \t\n \n/* b \n */ -- c \n\f\nd \n \n\n"))
        .isEqualTo("a\n\n/* b\n */ -- c\n\nd\n");
    assertThat(removed("copy a from stdin; \nb \n\\.")).isEqualTo("copy a from stdin;\nb \n\\.\n");
    assertThat(removed("a -- b  ")).isEqualTo("a -- b\n");
    assertThat(removed("")).isEqualTo("\n");
  }

  private static String soiled(Token token) {
    return token.kind().isTrivia() ? token.text().replace("\n", " \t\n") : token.text();
  }

  private static String removed(String text) {
    return TrailingBlanks.removed(source(text));
  }

  private static SourceText source(String text) {
    return new SourceText("test.sql", text);
  }
}
