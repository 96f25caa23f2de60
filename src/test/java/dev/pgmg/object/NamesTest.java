package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Token;
import dev.pgmg.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final String LETTERS_62 = "x".repeat(62);

  private static final List<String> SPELLINGS =
      List.of(
          "a",
          "Abc_1$",
          "ÄÖÜ_Abc",
          "İSTANBUL",
          "ΣΑΣ",
          "数据",
          "\"Abc\"",
          "\"a\"\"b\"",
          "\"\"\"\"",
          "\" \"",
          "U&\"\\0061bc\"",
          "u&\"\\+01F600\"",
          "U&\"\\D83D\\DE00\"",
          "U&\"a\\\\b\"",
          "U&\"a\"\"b\"",
          "X".repeat(63),
          "X".repeat(64),
          "\"" + "X".repeat(200) + "\"",
          LETTERS_62 + "äb",
          LETTERS_62.substring(1) + "äb",
          LETTERS_62 + "数",
          "\"" + LETTERS_62 + "😀\"",
          "\"" + LETTERS_62.substring(3) + "😀\"",
          "\"" + LETTERS_62.substring(2) + "😀\"",
          "\"" + "ä".repeat(31) + "\"",
          "\"" + "ä".repeat(40) + "\"",
          "\"" + "数".repeat(21) + "\"",
          "\"" + "数".repeat(22) + "\"",
          "\"" + LETTERS_62 + "\"\"\"",
          "\"" + LETTERS_62 + "\"\"\"\"\"",
          "U&\"" + LETTERS_62 + "\\00e4\"");

  @Test
  void a_name_is_stored_as_postgresql_stores_it() throws SQLException {
    try (Connection connection = TestServer.get().database().connect();
        Statement statement = connection.createStatement()) {
      for (String spelling : SPELLINGS) {
        try (ResultSet result = statement.executeQuery("SELECT 1 AS " + spelling)) {
          assertThat(Names.stored(token(spelling)))
              .as(spelling)
              .isEqualTo(result.getMetaData().getColumnName(1));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ä", "数", "😀", "xä", "x数", "x😀"})
  void a_name_that_is_cut_keeps_whole_characters(String part) {
    String stored = Names.stored(token('"' + part.repeat(70) + '"'));
    int bytes = stored.getBytes(StandardCharsets.UTF_8).length;
    assertThat(bytes).isBetween(60, 63);
    assertThat(part.repeat(70)).startsWith(stored);
    assertThat(stored.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void a_statement_without_the_name_it_declares_keeps_the_others() {
    assertThat(
            Names.without("a", tokens("VIEW A AS SELECT a FROM \"a\"")).stream().map(Token::text))
        .containsExactly("VIEW", "AS", "SELECT", "a", "FROM", "\"a\"");
  }

  @Test
  void a_statement_may_declare_its_name_in_unicode_escapes_or_as_a_symbol() {
    assertThat(Names.without("a", tokens("VIEW U&\"\\0061\" AS a"))).hasSize(3);
    assertThat(Names.without("<>", tokens("OPERATOR != (<>)")).stream().map(Token::text))
        .containsExactly("OPERATOR", "(", "<>", ")");
  }

  @Test
  void a_string_is_no_name() {
    assertThat(Names.without("a", tokens("'a' \"A\" b")).stream().map(Token::text))
        .containsExactly("'a'", "\"A\"", "b");
  }

  private static Token token(String text) {
    List<Token> tokens = tokens(text);
    assertThat(tokens).hasSize(1);
    return tokens.getFirst();
  }

  private static List<Token> tokens(String text) {
    return Lexer.tokens(new SourceText("names.sql", text)).stream()
        .filter(token -> !token.kind().isTrivia())
        .toList();
  }
}
