package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT f(x) FILTER (WHERE g(y)) OVER (ORDER BY h(z)) | f g h x y z filter over by",
        "SELECT DISTINCT ON (f(a)) 1 | f a",
        "SELECT ARRAY[f()], CASE g() WHEN h() THEN i() END | f g h i",
        "SELECT \"Mixed\" FROM \"select\" | Mixed select",
        "SELECT a::mood[], CAST(b AS int) | a mood b int",
        "SELECT $1, 1e5, .5 | ``",
        "SELECT USERS.a FROM Users | users",
        "SELECT Äb FROM äB | Äb äb",
      })
  void names_are_found_wherever_they_stand(String sql, String names) {
    assertThat(direct(sql).unqualified())
        .containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SELECT ALL FROM WHERE TABLE", "select distinct on limit", "CASE WHEN THEN END"})
  void reserved_words_are_no_names(String sql) {
    assertThat(direct(sql).unqualified()).isEmpty();
  }

  @Test
  void a_reserved_word_in_quotes_is_a_name() {
    assertThat(direct("SELECT \"table\"").unqualified()).containsExactly("table");
  }

  @Test
  void a_key_word_that_may_be_a_name_is_one() {
    assertThat(direct("SELECT value, left(a), name").unqualified())
        .containsExactlyInAnyOrder("value", "left", "a", "name");
  }

  @Test
  void the_parts_of_a_dotted_name_are_taken_apart() {
    Mentions.NameSet names = direct("SELECT a.b.c FROM api . \"T\"");
    assertThat(names.unqualified()).containsExactlyInAnyOrder("a", "api");
    assertThat(names.qualified())
        .containsExactlyInAnyOrder(
            new QualifiedName("a", "b"),
            new QualifiedName("b", "c"),
            new QualifiedName("api", "T"));
  }

  @Test
  void a_name_without_a_schema_may_mean_an_object_of_any() {
    assertThat(direct("SELECT a").mayMean(new QualifiedName("api", "a"))).isTrue();
  }

  @Test
  void a_name_with_a_schema_means_no_object_of_another() {
    Mentions.NameSet names = direct("SELECT 1 FROM api.a");
    assertThat(names.mayMean(new QualifiedName("api", "a"))).isTrue();
    assertThat(names.mayMean(new QualifiedName("public", "a"))).isFalse();
  }

  @Test
  void names_in_strings_are_told_from_those_outside() {
    Mentions mentions = mentions("CREATE FUNCTION f() AS $$ SELECT g(b.c) $$");
    assertThat(mentions.direct().unqualified()).containsExactlyInAnyOrder("function", "f");
    assertThat(mentions.inStrings().unqualified()).containsExactlyInAnyOrder("g", "b");
    assertThat(mentions.inStrings().qualified()).containsExactly(new QualifiedName("b", "c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DO $$ begin execute 'select needle()'; end $$",
        "DO $a$ begin execute $b$ select 'x' || needle() $b$; end $a$",
        "DO $$ begin execute 'execute ''select needle()'''; end $$",
        "SELECT nextval('needle')",
        "SELECT 'api.needle'::regclass",
        "SELECT E'select \\'x\\' || needle()'",
        "DO 'begin perform needle(); -- it''s'",
      })
  void a_name_in_a_string_in_a_string_is_found(String sql) {
    assertThat(mentions(sql).anywhere(new QualifiedName("api", "needle"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 -- needle",
        "DO $$ /* needle */ begin end $$",
        "SELECT 'needles'",
        "SELECT \"Needle\"",
        "SELECT B'1', X'0f'",
      })
  void what_is_a_comment_or_another_name_is_no_mention(String sql) {
    assertThat(mentions(sql).anywhere(QualifiedName.unqualified("needle"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$$ 'never closed $$", "$$ \"x $$", "$$ /* $$", "'$$ x'", "$$ ) ; ( $$"})
  void a_body_that_is_no_sql_is_read_as_far_as_it_goes(String body) {
    assertThat(mentions("SELECT a, " + body).direct().unqualified()).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT U&\"\\0061b\" FROM U&\"d!0061ta\" UESCAPE '!' | ab data",
        "SELECT U&\"\\zzzz\", a | a",
        "SELECT $$ $$ FROM U&\"\\+01F600\" | 😀",
      })
  void names_in_unicode_escapes_are_decoded_where_they_can_be(String sql, String names) {
    assertThat(direct(sql).unqualified()).containsExactlyInAnyOrder(names.split(" "));
  }

  @Test
  void unicode_escapes_may_be_parts_of_a_dotted_name() {
    assertThat(direct("SELECT 1 FROM U&\"!0061\" UESCAPE '!' . U&\"\\0062\"").qualified())
        .containsExactly(new QualifiedName("a", "b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT a === b | ===",
        "SELECT a OPERATOR(api.===) b | ===",
        "SELECT a != b | <>",
        "DO $$ select a === b $$ | ===",
      })
  void symbols_of_operators_are_names(String sql, String symbol) {
    assertThat(mentions(sql).anywhere(new QualifiedName("api", symbol))).isTrue();
  }

  @Test
  void symbols_of_the_grammar_are_no_operators() {
    assertThat(direct("SELECT f(a => 1, b := 2)::text").unqualified())
        .containsExactlyInAnyOrder("f", "a", "b", "text");
  }

  private static Mentions.NameSet direct(String sql) {
    return mentions(sql).direct();
  }

  private static Mentions mentions(String sql) {
    return Mentions.in(Splitter.statements(new SourceText("m.sql", sql)).getFirst().tokens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE VIEW v AS WITH a AS (SELECT 1 FROM b) SELECT a.x, b.y FROM a, b      | v b y x",
        "CREATE VIEW v AS WITH a AS (SELECT 1 FROM a) SELECT x FROM a                | v a x",
        "CREATE VIEW v AS WITH RECURSIVE a(n) AS (SELECT 1 UNION SELECT n FROM a) SELECT n FROM a | v n",
        "CREATE VIEW v AS WITH a AS NOT MATERIALIZED (SELECT 1), b AS MATERIALIZED (SELECT x FROM a) SELECT b(1) FROM b | v x b",
        "CREATE VIEW v AS SELECT x FROM (WITH a AS (SELECT 1) SELECT 2 FROM a) q, a  | v x q a",
        "CREATE VIEW v WITH (security_barrier) AS SELECT a FROM b                    | v security_barrier a b",
        "CREATE VIEW v AS WITH \"A\" AS (SELECT 1) SELECT x FROM \"A\", A           | v x a",
        "CREATE VIEW v AS SELECT s.a FROM unnest(x) WITH ORDINALITY AS a (b, c)      | v s a x unnest b c ordinality",
      })
  void a_name_that_with_gives_mentions_nothing_where_it_is_known(String sql, String names) {
    Mentions.NameSet direct =
        Mentions.besides(
                ObjectId.of(ObjectKind.VIEW, QualifiedName.unqualified("nothing")),
                Splitter.statements(new SourceText("a.sql", sql)).getFirst().tokens())
            .direct();
    Set<String> found = new TreeSet<>(direct.unqualified());
    direct.qualified().forEach(name -> found.addAll(List.of(name.schema(), name.name())));
    found.removeAll(Set.of("view", "with", "recursive", "materialized"));
    assertThat(found).containsExactlyInAnyOrder(names.split(" "));
  }
}
