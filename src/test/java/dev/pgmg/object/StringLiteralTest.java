package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringLiteralTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'abc'",
        "''",
        "''''",
        "'it''s'",
        "'a''''b'",
        "'a\\b'",
        "'a\\'",
        "N'it''s'",
        "n'x'",
        "E'it\\'s'",
        "E'it''s'",
        "e'a\\\\b'",
        "E'\\\\'",
        "E'\\'\\''",
        "E''",
        "$$it's$$",
        "$$$$",
        "$body$ a $$ b $body$",
        "$ä$x$ä$",
        "'ä数😀'",
        "$$😀'$$",
      })
  void the_value_is_the_one_postgresql_reads(String literal) throws SQLException {
    assertThat(read(literal).content())
        .isEqualTo(String.join("\n", TestServer.get().run("SELECT " + literal)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'a''b?'", "N'?'", "E'\\'''?'", "E'\\n\\\\?'", "$$ab?$$", "$t$'?$t$", "'ä😀?'"})
  void a_position_of_the_value_leads_to_its_place_in_the_file(String literal) {
    SourceText source = new SourceText("f.sql", "-- 😀\nselect " + literal);
    StringLiteral string = StringLiteral.of(Lexer.tokens(source).getLast());
    String content = string.content();
    int position = content.codePointCount(0, content.indexOf('?')) + 1;
    assertThat(source.text().charAt(string.offsetOfPosition(position))).isEqualTo('?');
  }

  @Test
  void every_position_of_a_value_stands_between_its_quotes() {
    for (String literal : List.of("'a''b'", "E'\\'x'", "$x$a😀b$x$", "''")) {
      StringLiteral string = read(literal);
      int close = string.contentStart() + string.raw().length();
      for (int position = -1; position < 10; position++) {
        assertThat(string.offsetOfPosition(position)).isBetween(string.contentStart(), close);
      }
    }
  }

  private static StringLiteral read(String literal) {
    return StringLiteral.of(Lexer.tokens(new SourceText("f.sql", literal)).getFirst());
  }
}
