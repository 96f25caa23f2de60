package dev.pgmg.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenHashTest {

  private static final int SEEDS = 5_000;

  @Test
  void white_space_and_comments_do_not_count() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      List<String> tokens = sql.tokens();
      assertThat(hash(sql.spread(tokens))).isEqualTo(hash(sql.spread(tokens)));
    }
  }

  @Test
  void the_case_of_words_does_not_count() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      List<String> tokens = sql.tokens();
      List<String> recased = tokens.stream().map(sql::recased).toList();
      assertThat(hash(sql.spread(recased))).isEqualTo(hash(sql.spread(tokens)));
    }
  }

  @Test
  void line_ends_do_not_count() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      String unix = sql.spread(sql.tokens()).replace("\r\n", "\n");
      assertThat(hash(unix.replace("\n", "\r\n"))).isEqualTo(hash(unix));
    }
  }

  @Test
  void every_character_in_quotes_counts() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      List<String> tokens = sql.tokens();
      List<String> changed = sql.changedInQuotes(tokens);
      if (!changed.equals(tokens)) {
        assertThat(hash(sql.spread(changed)))
            .as("%s and %s", changed, tokens)
            .isNotEqualTo(hash(sql.spread(tokens)));
      }
    }
  }

  @Test
  void the_order_and_number_of_tokens_count() {
    for (int seed = 0; seed < SEEDS; seed++) {
      NastySql sql = new NastySql(seed);
      List<String> tokens = sql.tokens();
      String hash = hash(sql.spread(tokens));
      assertThat(hash(sql.spread(tokens.subList(0, tokens.size() - 1)))).isNotEqualTo(hash);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a b | ab",
        "'a' | 'A'",
        "a | \"a\"",
        "'a' | E'a'",
        "'a' 'b' | 'a''b'",
        "$$a$$ | $$A$$",
        "$$a$$ | $$a $$",
        "1 2 | 12",
        "a.b | a. 'b'",
        "< = | <=",
        "\u00e4 | \u00c4",
        "1:a | 1 : b",
      })
  void different_definitions_have_different_hashes(String one, String other) {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT A | select a",
        "E'a' | e'a'",
        "U&\"a\" | u&\"a\"",
        "X'1f' | x'1f'",
        "a<b | a < b",
        "a(b) | A ( /* x */ B )",
      })
  void equal_definitions_have_equal_hashes(String one, String other) {
    assertThat(hash(one)).isEqualTo(hash(other));
  }

  /** Databases remember hashes: this one must never change. */
  @Test
  void the_hash_stays_the_same_in_all_versions() {
    assertThat(hash("CREATE VIEW \"V\" AS SELECT E'a\r\nb', 1.5; -- done"))
        .isEqualTo(hash("create view \"V\" as select e'a\nb' , 1.5 ;"))
        .isEqualTo("3056d8839135cbf0b3211a3cc358a06993e585fca9816563d5e5f59b294b3e6c");
    assertThat(TokenHash.ofFile("")) // SHA-256 of nothing
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void the_hash_of_a_text_does_not_count_line_ends_and_counts_the_rest() {
    assertThat(TokenHash.ofFile("a\r\nb\rc\n")).isEqualTo(TokenHash.ofFile("a\nb\nc\n"));
    assertThat(TokenHash.ofFile("a \n")).isNotEqualTo(TokenHash.ofFile("a\n"));
  }

  private static String hash(String text) {
    return TokenHash.of(Lexer.tokens(new SourceText("test.sql", text)));
  }
}
