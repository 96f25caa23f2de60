package dev.pgmg.alter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enums, composite types and domains. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TypeAlterationsTest {

  private static final ObjectId TYPE = Altering.id(ObjectKind.TYPE, "public", "t");
  private static final ObjectId DOMAIN = Altering.id(ObjectKind.DOMAIN, "public", "d");

  private static Optional<List<String>> labels(String before, String now, Rename... renames) {
    return Altering.alterations(
        TYPE,
        "CREATE TYPE t AS ENUM (" + before + ")",
        "CREATE TYPE public.t AS ENUM (" + now + ")",
        renames);
  }

  private static Optional<List<String>> attributes(String before, String now, Rename... renames) {
    return Altering.alterations(
        TYPE, "CREATE TYPE t AS (" + before + ")", "CREATE TYPE t AS (" + now + ")", renames);
  }

  private static Optional<List<String>> domain(String before, String now) {
    return Altering.alterations(DOMAIN, "CREATE DOMAIN d AS " + before, "CREATE DOMAIN d " + now);
  }

  @Test
  void a_label_is_added_where_it_stands() {
    assertThat(labels("'b', 'd'", "'a', 'b', 'c', 'd', 'e'"))
        .hasValue(
            List.of(
                "ALTER TYPE public.t ADD VALUE 'a' BEFORE 'b'",
                "ALTER TYPE public.t ADD VALUE 'c' AFTER 'b'",
                "ALTER TYPE public.t ADD VALUE 'e' AFTER 'd'"));
  }

  @Test
  void the_first_labels_of_an_empty_enum_follow_each_other() {
    assertThat(labels("", "'a', 'b'"))
        .hasValue(
            List.of(
                "ALTER TYPE public.t ADD VALUE 'a'",
                "ALTER TYPE public.t ADD VALUE 'b' AFTER 'a'"));
  }

  @Test
  void a_label_is_its_value_however_it_is_quoted() {
    assertThat(labels("'it''s', E'a\\\\b', 'ab'", "E'it\\'s', 'a\\b', 'a'\n'b', $$c$$"))
        .hasValue(List.of("ALTER TYPE public.t ADD VALUE 'c' AFTER 'ab'"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"'a', 'b'\", 'a'",
        "\"'a', 'b'\", \"'b', 'a'\"",
        "'a', \"E'\\x61'\"",
        "'a', u&'a'"
      })
  void a_label_that_goes_moves_or_cannot_be_read_is_not_altered(String before, String now) {
    assertThat(labels(before, now)).isEmpty();
  }

  @Test
  void a_label_is_renamed_where_the_user_says_so() {
    assertThat(labels("'a', 'b'", "'x', 'c', 'b'", new Rename("a", "c"), new Rename("a", "x")))
        .hasValue(
            List.of(
                "ALTER TYPE public.t RENAME VALUE 'a' TO 'c'",
                "ALTER TYPE public.t ADD VALUE 'x' BEFORE 'c'"));
  }

  @Test
  void a_rename_that_is_done_counts_no_more() {
    Rename done = new Rename("a", "b");
    assertThat(labels("'b'", "'b', 'c'", done))
        .hasValue(List.of("ALTER TYPE public.t ADD VALUE 'c' AFTER 'b'"));
    assertThat(labels("'b'", "'a', 'b'", done))
        .hasValue(List.of("ALTER TYPE public.t ADD VALUE 'a' BEFORE 'b'"));
    assertThat(labels("'a', 'b'", "'b'", done)).isEmpty();
    assertThat(labels("'a'", "'a', 'c'", done)).isPresent();
  }

  @Test
  void labels_that_are_there_already_are_not_added() {
    Before before =
        Before.inCatalog(Altering.statement("CREATE TYPE t AS ENUM ('a')"), List.of("a", "b"));
    assertThat(
            Alterations.between(
                before,
                Altering.definition(TYPE, "CREATE TYPE t AS ENUM ('a', 'b', 'c')"),
                List.of()))
        .hasValue(List.of("ALTER TYPE public.t ADD VALUE 'c' AFTER 'b'"));
  }

  @Test
  void what_a_rewrite_of_an_enum_must_know() {
    EnumLabels before = labelsOf("CREATE TYPE t AS ENUM ('a', 'b', 'c')");
    EnumLabels now = labelsOf("CREATE TYPE t AS ENUM ('c', 'd', 'a')");
    assertThat(before.missingFrom(now)).containsExactly("b");
    assertThat(before.isOrderedAs(now)).isFalse();
    assertThat(before.isOrderedAs(labelsOf("CREATE TYPE t AS ENUM ('a', 'c')"))).isTrue();
    assertThat(EnumLabels.of(Altering.statement("CREATE TYPE t AS (a text)"))).isEmpty();
  }

  private static EnumLabels labelsOf(String sql) {
    return EnumLabels.of(Altering.statement(sql)).orElseThrow();
  }

  @Test
  void attributes_are_dropped_retyped_and_added_in_one_statement() {
    assertThat(
            attributes(
                "a int, b varchar(10), c text", "a bigint, c text COLLATE \"C\", \"D\" time[]"))
        .hasValue(
            List.of(
                "ALTER TYPE public.t DROP ATTRIBUTE b, ALTER ATTRIBUTE a TYPE bigint,"
                    + " ALTER ATTRIBUTE c TYPE text COLLATE \"C\", ADD ATTRIBUTE \"D\" time[]"));
  }

  @Test
  void an_attribute_is_renamed_where_the_user_says_so() {
    assertThat(attributes("a int, b text", "\"Ä\" int, b text", new Rename("a", "Ä")))
        .hasValue(List.of("ALTER TYPE public.t RENAME ATTRIBUTE a TO \"Ä\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a int, b int | b int, a int",
        "a int | b int, a int",
        "a int, c int | a int, b int, c int"
      })
  void attributes_in_another_order_are_not_altered(String before, String now) {
    assertThat(attributes(before, now)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | integer",
        "INT4[] | integer array",
        "varchar(10) | character varying(10)",
        "timestamp(3) with time zone | timestamptz(3)",
        "decimal(10,2) | numeric(10, 2)",
        "interval day to second | INTERVAL DAY TO SECOND"
      })
  void a_type_that_is_only_spelled_otherwise_stays(String before, String now) {
    assertThat(attributes("a " + before, "a " + now)).hasValue(List.of());
    assertThat(domain(before, now)).hasValue(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar(10) | varchar(20)",
        "varchar(10) | varchar",
        "bpchar | char",
        "\"char\" | char",
        "numeric(10,2) | numeric(10,3)",
        "timestamp | timestamptz",
        "interval | interval day",
        "int | int[]"
      })
  void a_type_with_another_modifier_is_another_type(String before, String now) {
    assertThat(attributes("a " + before, "a " + now))
        .hasValue(List.of("ALTER TYPE public.t ALTER ATTRIBUTE a TYPE " + now));
    assertThat(domain(before, now)).isEmpty();
  }

  @Test
  void a_type_of_another_form_is_not_altered() {
    String composite = "CREATE TYPE t AS (a text)";
    String labels = "CREATE TYPE t AS ENUM ('a')";
    String range = "CREATE TYPE t AS RANGE (subtype = int)";
    assertThat(Altering.alterations(TYPE, composite, labels)).isEmpty();
    assertThat(Altering.alterations(TYPE, labels, composite)).isEmpty();
    assertThat(Altering.alterations(TYPE, range, range)).isEmpty();
  }

  @Test
  void a_domain_loses_first_what_goes() {
    assertThat(
            domain(
                "int CONSTRAINT low CHECK (VALUE > 0) CHECK (VALUE < 9) DEFAULT 1",
                "int DEFAULT 2 NOT NULL CONSTRAINT low CHECK (VALUE > 1) CHECK (VALUE < 9)"))
        .hasValue(
            List.of(
                "ALTER DOMAIN public.d DROP CONSTRAINT low",
                "ALTER DOMAIN public.d SET DEFAULT 2",
                "ALTER DOMAIN public.d ADD CONSTRAINT low CHECK (VALUE > 1)",
                "ALTER DOMAIN public.d SET NOT NULL"));
  }

  @Test
  void unnamed_checks_have_the_names_of_a_fresh_build() {
    assertThat(domain("int CHECK (VALUE > 0) CHECK (VALUE < 9)", "int CHECK (VALUE < 9)"))
        .hasValue(
            List.of(
                "ALTER DOMAIN public.d DROP CONSTRAINT d_check",
                "ALTER DOMAIN public.d DROP CONSTRAINT d_check1",
                "ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK (VALUE < 9)"));
  }

  @Test
  void checks_of_a_domain_that_the_definition_does_not_know_go() {
    Before before =
        Before.inCatalog(
            Altering.statement("CREATE DOMAIN d AS int CHECK (VALUE > 0) CHECK (VALUE < 9)"),
            List.of("d_check1", "by_hand"));
    assertThat(
            Alterations.between(
                before,
                Altering.definition(
                    DOMAIN, "CREATE DOMAIN d AS int CHECK (VALUE > 0) CHECK (VALUE < 9)"),
                List.of()))
        .hasValue(
            List.of(
                "ALTER DOMAIN public.d DROP CONSTRAINT by_hand",
                "ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK (VALUE > 0)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1 ; 1",
        "- 1 NOT NULL ; - 1",
        "NULL NOT NULL ; NULL",
        "1 IS NOT DISTINCT FROM 2 NOT NULL ; 1 IS NOT DISTINCT FROM 2",
        "'a' || NULL::text NOT NULL ; 'a' || NULL::text",
        "CASE WHEN x IS NULL THEN 1 END CHECK (true) ; CASE WHEN x IS NULL THEN 1 END",
        "now() CONSTRAINT c CHECK (true) ; now()"
      })
  void a_default_ends_where_another_clause_begins(String clauses, String expression) {
    assertThat(domain("int", "int DEFAULT " + clauses).orElseThrow())
        .contains("ALTER DOMAIN public.d SET DEFAULT " + expression);
  }

  @Test
  void a_collation_of_a_domain_is_not_altered() {
    assertThat(domain("text", "text COLLATE \"C\"")).isEmpty();
  }

  @Test
  void a_clause_that_nobody_knows_is_for_postgresql_to_judge() {
    assertThat(domain("int", "int WITH SUGAR")).isEmpty();
    assertThat(labels("'a'", "'a' 'b', nonsense")).isEmpty();
  }
}
