package dev.pgmg.alter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is no type. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AlterationsTest {

  private static Optional<List<String>> policy(String before, String now) {
    ObjectId id = new ObjectId(ObjectKind.POLICY, QualifiedName.unqualified("users"), "own rows");
    String create = "CREATE POLICY \"own rows\" ON users ";
    return Altering.alterations(id, create + before, create + now);
  }

  @Test
  void a_policy_changes_its_roles_and_expressions() {
    assertThat(policy("USING (a)", "TO x, y USING (b) WITH CHECK (c)"))
        .hasValue(List.of("ALTER POLICY \"own rows\" ON users TO x, y USING (b) WITH CHECK (c)"));
    assertThat(policy("TO x USING (a)", "USING (a)"))
        .hasValue(List.of("ALTER POLICY \"own rows\" ON users TO PUBLIC"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USING (a) WITH CHECK (b) | USING (a)",
        "USING (a) | WITH CHECK (a)",
        "USING (a) | FOR SELECT USING (a)",
        "USING (a) | AS RESTRICTIVE USING (a)"
      })
  void a_policy_neither_loses_an_expression_nor_changes_its_command(String before, String now) {
    assertThat(policy(before, now)).isEmpty();
  }

  @Test
  void a_policy_that_says_what_is_the_default_stays() {
    assertThat(policy("USING (a)", "AS permissive FOR ALL TO public USING ( a )"))
        .hasValue(List.of());
  }

  private static Optional<List<String>> operator(String before, String now) {
    ObjectId id =
        new ObjectId(ObjectKind.OPERATOR, new QualifiedName("api", "==="), "(integer, integer)");
    return Altering.alterations(
        id,
        "CREATE OPERATOR api.=== (LEFTARG = int, RIGHTARG = int, PROCEDURE = f" + before + ")",
        "CREATE OPERATOR api.=== (function = f, leftarg = int4, rightarg = int" + now + ")");
  }

  @Test
  void an_operator_gets_other_estimators() {
    assertThat(operator(", RESTRICT = eqsel", ", join = api.j"))
        .hasValue(
            List.of(
                "ALTER OPERATOR api.=== (integer, integer) SET (RESTRICT = NONE, JOIN = api.j)"));
    assertThat(operator("", "")).hasValue(List.of());
    assertThat(operator("", ", HASHES")).isEmpty();
  }

  @Test
  void an_operator_in_the_words_of_the_catalog_is_the_same_operator() {
    assertThat(
            operator(
                ", COMMUTATOR = OPERATOR(api.===), RESTRICT = eqsel, JOIN = api.j",
                ", commutator = ===, restrict = pg_catalog.eqsel, join = j"))
        .hasValue(List.of());
    assertThat(operator(", COMMUTATOR = OPERATOR(other.===)", ", commutator = ===")).isEmpty();
  }

  @Test
  void an_extension_goes_to_the_version_and_the_schema_it_says() {
    ObjectId id = Altering.id(ObjectKind.EXTENSION, "", "hstore");
    assertThat(
            Altering.alterations(
                id,
                "CREATE EXTENSION hstore",
                "CREATE EXTENSION IF NOT EXISTS hstore WITH VERSION '1.8' SCHEMA api CASCADE"))
        .hasValue(
            List.of(
                "ALTER EXTENSION hstore UPDATE TO '1.8'", "ALTER EXTENSION hstore SET SCHEMA api"));
    assertThat(
            Altering.alterations(
                id, "CREATE EXTENSION hstore VERSION '1.4'", "CREATE EXTENSION hstore"))
        .hasValue(List.of("ALTER EXTENSION hstore UPDATE"));
    assertThat(
            Altering.alterations(
                id, "CREATE EXTENSION hstore SCHEMA api", "CREATE EXTENSION hstore"))
        .isEmpty();
  }

  @Test
  void a_schema_goes_to_its_owner() {
    ObjectId id = Altering.id(ObjectKind.SCHEMA, "", "api");
    assertThat(
            Altering.alterations(
                id, "CREATE SCHEMA api", "CREATE SCHEMA IF NOT EXISTS api AUTHORIZATION \"Me\""))
        .hasValue(List.of("ALTER SCHEMA api OWNER TO \"Me\""));
    assertThat(
            Altering.alterations(
                id, "CREATE SCHEMA AUTHORIZATION api", "CREATE SCHEMA api AUTHORIZATION api"))
        .hasValue(List.of());
    assertThat(Altering.alterations(id, "CREATE SCHEMA AUTHORIZATION api", "CREATE SCHEMA api"))
        .hasValue(List.of("ALTER SCHEMA api OWNER TO CURRENT_USER"));
  }

  @Test
  void options_that_come_out_of_order_are_added_again() {
    ObjectId id = Altering.id(ObjectKind.SERVER, "", "s");
    String create = "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS ";
    assertThat(
            Altering.alterations(
                id,
                create + "(a '1', b '2', c '3', d '4')",
                create + "(a '1', b '0', d '4', \"E\" '5')"))
        .hasValue(
            List.of(
                "ALTER SERVER s OPTIONS (SET b '0', DROP c, DROP d, ADD d '4', ADD \"E\" '5')"));
  }

  @Test
  void a_server_keeps_its_type_and_may_lose_its_version() {
    ObjectId id = Altering.id(ObjectKind.SERVER, "", "s");
    String rest = " FOREIGN DATA WRAPPER w";
    assertThat(
            Altering.alterations(
                id, "CREATE SERVER s VERSION '1'" + rest, "CREATE SERVER s" + rest))
        .hasValue(List.of("ALTER SERVER s VERSION NULL"));
    assertThat(
            Altering.alterations(
                id, "CREATE SERVER s TYPE '1'" + rest, "CREATE SERVER s TYPE '2'" + rest))
        .isEmpty();
  }

  @Test
  void a_wrapper_changes_its_functions() {
    assertThat(
            Altering.alterations(
                Altering.id(ObjectKind.FOREIGN_DATA_WRAPPER, "", "w"),
                "CREATE FOREIGN DATA WRAPPER w HANDLER api.h NO VALIDATOR",
                "CREATE FOREIGN DATA WRAPPER w VALIDATOR v OPTIONS (a '1')"))
        .hasValue(
            List.of("ALTER FOREIGN DATA WRAPPER w NO HANDLER VALIDATOR v OPTIONS (ADD a '1')"));
  }

  @Test
  void a_user_mapping_changes_its_options() {
    assertThat(
            Altering.alterations(
                new ObjectId(ObjectKind.USER_MAPPING, QualifiedName.unqualified("s"), "public"),
                "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'x')",
                "CREATE USER MAPPING FOR PUBLIC SERVER s"))
        .hasValue(List.of("ALTER USER MAPPING FOR public SERVER s OPTIONS (DROP password)"));
  }

  private static Optional<List<String>> publication(String before, String now) {
    return Altering.alterations(
        Altering.id(ObjectKind.PUBLICATION, "", "p"),
        "CREATE PUBLICATION p " + before,
        "CREATE PUBLICATION p " + now);
  }

  @Test
  void a_publication_gets_its_new_list_and_parameters() {
    assertThat(
            publication(
                "FOR TABLE a WITH (publish_via_partition_root)",
                "FOR TABLE a (x, y) WHERE (x > 1), TABLES IN SCHEMA s WITH (publish = 'insert')"))
        .hasValue(
            List.of(
                "ALTER PUBLICATION p SET (publish = 'insert')",
                "ALTER PUBLICATION p SET TABLE a (x, y) WHERE (x > 1), TABLES IN SCHEMA s",
                "ALTER PUBLICATION p SET (publish_via_partition_root = false)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FOR ALL TABLES | FOR TABLE a",
        "FOR TABLE a | FOR ALL TABLES",
        "FOR TABLE a | WITH (publish = 'insert')",
        "WITH (colour = red) | WITH (publish = 'insert')"
      })
  void a_publication_does_not_switch_between_all_some_and_no_tables(String before, String now) {
    assertThat(publication(before, now)).isEmpty();
  }

  @Test
  void a_dictionary_sets_anew_what_comes_after_the_first_difference() {
    ObjectId id = Altering.id(ObjectKind.TEXT_SEARCH_DICTIONARY, "api", "d");
    String create = "CREATE TEXT SEARCH DICTIONARY api.d ";
    assertThat(
            Altering.alterations(
                id,
                create + "(TEMPLATE = ispell, dictfile = a, afffile = a, stopwords = b)",
                create + "(TEMPLATE = ispell, dictfile = a, stopwords = b, afffile = a)"))
        .hasValue(List.of("ALTER TEXT SEARCH DICTIONARY api.d (stopwords = b, afffile = a)"));
    assertThat(
            Altering.alterations(
                id,
                create + "(TEMPLATE = simple, stopwords = b)",
                create + "(accept = 1, TEMPLATE = simple)"))
        .hasValue(List.of("ALTER TEXT SEARCH DICTIONARY api.d (stopwords, accept = 1)"));
    assertThat(
            Altering.alterations(
                id, create + "(TEMPLATE = simple)", create + "(TEMPLATE = snowball)"))
        .isEmpty();
  }

  private static Optional<List<String>> materializedView(String before, String now) {
    return Altering.alterations(
        Altering.id(ObjectKind.MATERIALIZED_VIEW, "api", "m"),
        "CREATE MATERIALIZED VIEW api.m " + before,
        "CREATE MATERIALIZED VIEW IF NOT EXISTS api.m " + now);
  }

  @Test
  void a_materialized_view_is_not_filled_again_for_its_parameters() {
    assertThat(
            materializedView(
                "WITH (fillfactor = 70, toast.autovacuum_enabled = off) AS SELECT 1",
                "WITH (fillfactor = 80) TABLESPACE fast AS SELECT 1 WITH DATA"))
        .hasValue(
            List.of(
                "ALTER MATERIALIZED VIEW api.m SET TABLESPACE fast",
                "ALTER MATERIALIZED VIEW api.m RESET (toast.autovacuum_enabled)",
                "ALTER MATERIALIZED VIEW api.m SET (fillfactor = 80)"));
  }

  @Test
  void whether_a_materialized_view_was_filled_when_it_was_made_changes_nothing() {
    String query = "AS WITH data AS (SELECT 1) SELECT * FROM data";
    assertThat(materializedView(query, query + " WITH NO DATA")).hasValue(List.of());
    assertThat(materializedView(query + " WITH NO DATA", query + " WITH DATA")).hasValue(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AS SELECT 1 | AS SELECT 2",
        "AS SELECT 1 | (a) AS SELECT 1",
        "AS SELECT 1 | USING other AS SELECT 1",
        "TABLESPACE fast AS SELECT 1 | AS SELECT 1"
      })
  void a_materialized_view_that_is_another_is_built_again(String before, String now) {
    assertThat(materializedView(before, now)).isEmpty();
  }

  private static Optional<List<String>> index(String before, String now) {
    return Altering.alterations(
        Altering.id(ObjectKind.INDEX, "api", "i"),
        "CREATE INDEX i ON api.t " + before,
        "CREATE INDEX IF NOT EXISTS i ON api.t " + now);
  }

  @Test
  void an_index_changes_its_parameters() {
    assertThat(
            index(
                "(a) WITH (fillfactor = 70, deduplicate_items) WHERE a > 1",
                "(a) WITH (fillfactor = 80) WHERE a > 1"))
        .hasValue(
            List.of(
                "ALTER INDEX api.i RESET (deduplicate_items)",
                "ALTER INDEX api.i SET (fillfactor = 80)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(a) | (b)",
        "(a) | (a) WHERE a > 1",
        "(a) | (a) TABLESPACE fast",
        "(a) | (a) INCLUDE (b)",
        "USING brin (a) | USING brin (a) WITH (pages_per_range = 8)",
        "USING hnsw (a) WITH (m = 8) | USING hnsw (a)"
      })
  void an_index_that_must_be_built_otherwise_is_not_altered(String before, String now) {
    assertThat(index(before, now)).isEmpty();
  }

  @Test
  void what_is_replaced_or_only_rebuilt_is_not_altered() {
    ObjectId view = Altering.id(ObjectKind.VIEW, "public", "v");
    assertThat(Altering.alterations(view, "CREATE VIEW v AS SELECT 1", "CREATE VIEW v AS SELECT 1"))
        .isEmpty();
  }
}
