package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QualifiedNameTest {

  private static final List<String> NASTY =
      List.of(
          "a",
          "_",
          "_a1",
          "A",
          "aB",
          "1a",
          "a b",
          " ",
          "",
          "a.b",
          "a\"b",
          "\"",
          "\"\"",
          "a'b",
          "a\\b",
          "a$b",
          "$a",
          "a-b",
          "ä",
          "é_1",
          "数据",
          "😀",
          "a\tb",
          "a\nb",
          "select",
          "SELECT",
          "selects",
          "public",
          "pg_catalog",
          "x".repeat(63));

  @Test
  void key_words_are_quoted_as_quote_ident_quotes_them() throws SQLException {
    List<String> quoted =
        TestServer.get().run("SELECT word || ' ' || quote_ident(word) FROM pg_get_keywords()");
    assertThat(quoted)
        .hasSizeGreaterThan(400)
        .allSatisfy(
            line -> {
              List<String> words = List.of(line.split(" ", -1));
              assertThat(isQuotedAs(words.getFirst(), words.getLast())).as(line).isTrue();
            });
  }

  // What is a key word in a later version only is quoted for all of them.
  private static boolean isQuotedAs(String word, String quoted) {
    String ours = QualifiedName.quoted(word);
    return ours.equals(quoted)
        || (TestServer.get().majorVersion() < 18 && ours.equals('"' + word + '"'));
  }

  @Test
  void nasty_names_are_quoted_as_quote_ident_quotes_them() throws SQLException {
    String names =
        NASTY.stream()
            .map(name -> "'" + name.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    assertThat(NASTY.stream().map(QualifiedName::quoted))
        .containsExactlyElementsOf(
            TestServer.get()
                .run("SELECT quote_ident(n) FROM unnest(ARRAY[" + names + "]) AS names(n)"));
  }

  @Test
  void a_name_in_public_is_shown_without_it_and_sent_with_it() {
    QualifiedName name = new QualifiedName("public", "Users");
    assertThat(name.shown()).isEqualTo("\"Users\"");
    assertThat(name.sql()).isEqualTo("public.\"Users\"");
  }

  @Test
  void a_name_in_another_schema_is_shown_with_it() {
    assertThat(new QualifiedName("Api", "users").shown()).isEqualTo("\"Api\".users");
  }

  @Test
  void only_a_name_without_a_schema_takes_the_default_one() {
    assertThat(QualifiedName.unqualified("a").in("api")).isEqualTo(new QualifiedName("api", "a"));
    assertThat(new QualifiedName("b", "a").in("api")).isEqualTo(new QualifiedName("b", "a"));
  }

  @Test
  void two_names_that_dots_and_quotes_could_confuse_are_sent_differently() {
    assertThat(new QualifiedName("a.b", "c").sql())
        .isNotEqualTo(new QualifiedName("a", "b.c").sql());
  }
}
