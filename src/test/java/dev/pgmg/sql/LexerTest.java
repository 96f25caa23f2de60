package dev.pgmg.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

  private static final int SEEDS = 5_000;

  @Test
  void tokens_joined_give_any_text_back() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      assertLossless(sql.soup());
      assertLossless(sql.fragments());
    }
  }

  @Test
  void each_token_starts_where_the_one_before_ends_and_is_not_empty() {
    for (int seed = 0; seed < SEEDS; seed++) {
      int end = 0;
      for (Token token : tokens(new NastySql(seed).fragments())) {
        assertThat(token.start()).isEqualTo(end);
        assertThat(token.text()).isNotEmpty();
        end = token.end();
      }
    }
  }

  @Test
  void tokens_with_trivia_between_them_are_found_again() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      List<String> expected = sql.tokens();
      assertThat(significant(sql.spread(expected))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u2192',
      quoteCharacter = '`',
      value = {
        "a<-1           → a < - 1",
        "a @-1          → a @- 1",
        "a+-b           → a + - b",
        "a*-b           → a * - b",
        "1=+-+2         → 1 = + - + 2",
        "a!=-1          → a !=- 1",
        "a->>'b'        → a ->> 'b'",
        "a--b           → a",
        "a+--b          → a +",
        "a+/*b*/c       → a + c",
        "a*/*b*/c       → a * c",
        "x?|y           → x ?| y",
        "a=>-1          → a => - 1",
        "a:=-1          → a := - 1",
        "a::int         → a :: int",
        "a[1:2]         → a [ 1 : 2 ]",
        "1..2           → 1 .. 2",
        "1.e5           → 1.e5",
        "1e             → 1 e",
        "1e+            → 1 e +",
        "1e+10          → 1e+10",
        "1_000.000_1    → 1_000.000_1",
        "1__0           → 1 __0",
        "0x_Fe          → 0x_Fe",
        "0xg            → 0 xg",
        "0b102          → 0 b102",
        "0o78           → 0 o78",
        "0xag$a$        → 0 xag$a$",
        "123abc         → 123 abc",
        "a.5            → a .5",
        "$1a            → $1 a",
        "$1$$;$$        → $1 $$;$$",
        "a$$b           → a$$b",
        "$a             → $ a",
        "$1a$b$         → $1 a$b$",
        "$a1$;$a$;$a1$  → $a1$;$a$;$a1$",
        "$a$$b$a$       → $a$$b$a$",
        "E'\\''         → E'\\''",
        "'\\'           → '\\'",
        "U&'\\'         → U&'\\'",
        "u & 'a'        → u & 'a'",
        "u&a            → u & a",
        "U&\"a\"\"b\"   → U&\"a\"\"b\"",
        "en'a'          → en 'a'",
        "n'a''b'        → n'a''b'",
        "b'0''1'        → b'0' '1'",
        "/* /* */ */a   → a",
        "/*/**/*/a      → a",
        "/* **/a        → a",
        "a{b            → a { b",
      })
  void a_text_is_cut_as_postgresql_cuts_it(String text, String expected) {
    assertThat(String.join(" ", significant(text))).isEqualTo(expected);
  }

  @Test
  void a_string_that_goes_on_after_a_line_end_stays_what_it_is() {
    assertThat(significant("E'a' -- b\n '\\'' , '\\'"))
        .containsExactly("E'a'", "'\\''", ",", "'\\'");
    assertThat(tokens("E'a' '\\'").getLast().kind()).isEqualTo(TokenKind.STRING);
    assertThat(tokens("E'a' /*\n*/ '\\'").getLast().kind()).isEqualTo(TokenKind.STRING);
  }

  @Test
  void an_operator_of_a_standard_character_never_ends_with_a_sign() {
    assertThat(significant("+".repeat(1_000))).hasSize(1_000).containsOnly("+");
  }

  @Test
  void what_is_never_closed_goes_to_the_end_of_the_text() {
    for (String open : List.of("'a;", "E'a\\';", "\"a;", "U&\"a", "$a$ ; $$", "/* /* */", "b'0")) {
      assertThat(tokens("x " + open).getLast())
          .isEqualTo(new Token(TokenKind.UNTERMINATED, open, 2));
    }
  }

  @Test
  void key_words_are_recognised_in_ascii_letters_only() {
    assertThat(tokens("STDIN").getFirst().isWord("stdin")).isTrue();
    assertThat(tokens("\u017ftdin").getFirst().isWord("stdin")).isFalse();
  }

  @Test
  void copy_data_ends_at_its_marker_or_with_the_text() {
    assertThat(copyData("copy t from stdin;\n1;'\n\\.\nselect")).containsExactly("1;'\n\\.");
    assertThat(copyData("copy t from stdin;\r\n1\r\n\\.\r\nselect")).containsExactly("1\r\n\\.");
    assertThat(copyData("copy t from stdin;\n1\n\\.x\n \\.\n")).containsExactly("1\n\\.x\n \\.\n");
    assertThat(copyData("copy t from stdin;\n\\.")).containsExactly("\\.");
    assertThat(copyData("copy t from stdin; copy t from stdin;\n1\n\\.\n2\n\\.\n;"))
        .containsExactly("1\n\\.", "2\n\\.");
  }

  @Test
  void only_a_copy_from_stdin_is_followed_by_data() {
    for (String sql :
        List.of(
            "copy t from 'f';",
            "copy (select * from stdin) to stdout;",
            "copy t to stdout;",
            "select 1 from stdin;",
            "\"copy\" t from stdin;",
            "copy t from stdin")) {
      assertThat(copyData(sql + "\n1\n")).as(sql).isEmpty();
    }
  }

  private static List<String> copyData(String text) {
    return tokens(text).stream()
        .filter(token -> token.kind() == TokenKind.COPY_DATA)
        .map(Token::text)
        .toList();
  }

  private static void assertLossless(String text) {
    assertThat(tokens(text).stream().map(Token::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static List<String> significant(String text) {
    return tokens(text).stream()
        .filter(token -> !token.kind().isTrivia())
        .map(Token::text)
        .toList();
  }

  private static List<Token> tokens(String text) {
    return Lexer.tokens(new SourceText("test.sql", text));
  }
}
