package dev.pgmg.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.sql.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE VIEW v AS SELECT 1 | view.api.v",
        "CREATE VIEW public.v AS SELECT 1 | view.v",
        "CREATE VIEW other.v AS SELECT 1 | view.other.v",
        "CREATE FUNCTION f(int) RETURNS int AS '' LANGUAGE sql | function.api.f(integer)",
        "CREATE TYPE t AS ENUM () | type.api.t",
        "CREATE DOMAIN d AS int | domain.api.d",
        "CREATE INDEX i ON t (a) | index.api.i",
        "CREATE INDEX i ON other.t (a) | index.other.i",
        "CREATE SCHEMA s | schema.s",
        "CREATE EXTENSION hstore | extension.hstore",
      })
  void a_name_without_a_schema_gets_the_one_where_it_is_created(String sql, String key) {
    assertThat(keys("api", sql)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE VIEW v AS SELECT 1 | COMMENT ON VIEW v IS 'x' | comment.view.v",
        "CREATE VIEW v AS SELECT 1 | COMMENT ON VIEW public.v IS 'x' | comment.view.v",
        "CREATE VIEW public.v AS SELECT 1 | COMMENT ON COLUMN v.a IS 'x' | comment.view.v: a",
        "CREATE VIEW v AS SELECT 1 | GRANT SELECT ON v TO joe | grant.view.v: select to joe",
        "CREATE MATERIALIZED VIEW v AS SELECT 1 | ALTER TABLE v OWNER TO joe | owner.materialized_view.v",
        "CREATE TYPE p AS (a int) | COMMENT ON COLUMN p.a IS 'x' | comment.type.p: a",
        "CREATE FUNCTION f(int) RETURNS int AS '' LANGUAGE sql | COMMENT ON FUNCTION f(integer) IS 'x' | comment.function.f(integer)",
        "CREATE FUNCTION f(a int, OUT b int) AS '' LANGUAGE sql | COMMENT ON FUNCTION f(int4, out int) IS 'x' | comment.function.f(integer)",
        "CREATE FUNCTION f(int) RETURNS int AS '' LANGUAGE sql | COMMENT ON FUNCTION f IS 'x' | comment.function.f(integer)",
        "CREATE PROCEDURE p() AS '' LANGUAGE sql | GRANT EXECUTE ON ROUTINE p() TO joe | grant.procedure.p(): execute to joe",
        "CREATE DOMAIN d AS int | GRANT USAGE ON TYPE d TO joe | grant.domain.d: usage to joe",
        "CREATE TRIGGER t AFTER INSERT ON u EXECUTE FUNCTION f() | ALTER TABLE u DISABLE TRIGGER t | state.trigger.u.t",
        "CREATE INDEX i ON t (a) | COMMENT ON INDEX i IS 'x' | comment.index.i",
        "CREATE AGGREGATE a(BASETYPE = int4, SFUNC = f, STYPE = int4) | GRANT EXECUTE ON FUNCTION a(int) TO joe | grant.aggregate.a(integer): execute to joe",
        "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = text, FUNCTION = f) | COMMENT ON OPERATOR public.=== (int4, text) IS 'x' | comment.operator.===(integer, text)",
      })
  void dress_is_tied_to_the_declared_object(String object, String dress, String key) {
    assertThat(keys("public", dress, object)).contains(key);
  }

  @Test
  void dress_of_what_is_not_declared_is_tied_to_its_name() {
    assertThat(keys("api", "COMMENT ON COLUMN users.a IS 'x'"))
        .containsExactly("comment.table.api.users: a");
  }

  @Test
  void tied_dress_keeps_its_roles() {
    Definition grant =
        project("GRANT SELECT ON v TO joe, PUBLIC, \"Jane\"").in("api").definitions().getFirst();
    assertThat(((Definition.OfDress) grant).dress().roles())
        .containsExactly("Jane", "joe", "public");
  }

  @Test
  void a_project_in_its_schema_stays_as_it_is() {
    Project once =
        project(
                "CREATE VIEW v AS SELECT 1",
                "COMMENT ON VIEW v IS 'x'",
                "CREATE TRIGGER t AFTER INSERT ON u EXECUTE FUNCTION f()",
                "COMMENT ON TRIGGER t ON u IS 'x'")
            .in("api");
    assertThat(once.in("api")).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE VIEW v AS SELECT 1 | CREATE OR REPLACE VIEW public.v AS SELECT 2",
        "CREATE VIEW v AS SELECT 1 | CREATE VIEW V AS SELECT 1",
        "CREATE VIEW v AS SELECT 1 | CREATE MATERIALIZED VIEW v AS SELECT 1",
        "CREATE VIEW v AS SELECT 1 | CREATE INDEX v ON t (a)",
        "CREATE TYPE t AS ENUM () | CREATE DOMAIN t AS int",
        "CREATE FUNCTION f(int) RETURNS int AS '' LANGUAGE sql | CREATE FUNCTION f(a int4, OUT b int) AS '' LANGUAGE sql",
        "CREATE FUNCTION f() RETURNS int AS '' LANGUAGE sql | CREATE PROCEDURE f() AS '' LANGUAGE sql",
        "COMMENT ON TABLE t IS 'x' | COMMENT ON TABLE public.t IS 'y'",
        "GRANT SELECT ON t TO joe | GRANT SELECT ON t TO joe",
        "CREATE SCHEMA s | CREATE SCHEMA IF NOT EXISTS s",
      })
  void two_statements_about_one_thing_are_a_problem_naming_both_places(String one, String other) {
    Problem problem = problem(definition("a.sql", one), definition("b.sql", other));
    assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_OBJECT);
    assertThat(problem.place().map(SourceLocation::file)).contains("b.sql");
    assertThat(problem.detail()).contains("a.sql:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE VIEW v AS SELECT 1 | CREATE VIEW other.v AS SELECT 1",
        "CREATE VIEW v AS SELECT 1 | CREATE VIEW \"V\" AS SELECT 1",
        "CREATE VIEW v AS SELECT 1 | CREATE FUNCTION v() RETURNS int AS '' LANGUAGE sql",
        "CREATE FUNCTION f(int) RETURNS int AS '' LANGUAGE sql | CREATE FUNCTION f(bigint) RETURNS int AS '' LANGUAGE sql",
        "CREATE TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION f() | CREATE TRIGGER t AFTER INSERT ON b EXECUTE FUNCTION f()",
        "COMMENT ON COLUMN t.a IS 'x' | COMMENT ON COLUMN t.b IS 'x'",
        "GRANT SELECT ON t TO joe | GRANT SELECT ON t TO jane",
        "GRANT SELECT ON t TO joe | REVOKE SELECT ON t FROM joe",
      })
  void two_things_of_like_names_are_two(String one, String other) {
    assertThat(keys("public", one, other)).hasSize(2);
  }

  @Test
  void the_later_place_is_the_problem_whatever_the_order() {
    List<Definition> definitions =
        new ArrayList<>(
            List.of(
                definition("a/v.sql", "CREATE VIEW v AS SELECT 1"),
                definition("b/v.sql", "CREATE VIEW v AS SELECT 1")));
    Problem one = problem(definitions.toArray(Definition[]::new));
    Collections.reverse(definitions);
    assertThat(problem(definitions.toArray(Definition[]::new))).isEqualTo(one);
  }

  @Test
  void in_one_file_the_later_statement_is_the_problem() {
    List<Definition> both = new ArrayList<>();
    List<Problem> none = new ArrayList<>();
    String sql =
        "\n".repeat(9)
            + "CREATE VIEW v AS SELECT 1;"
            + "\n".repeat(90)
            + "CREATE VIEW v AS TABLE t";
    DefinitionReader.read(new SourceText("v.sql", sql), "v.sql", both, none);
    Problem problem = problem(both.get(1), both.get(0));
    assertThat(problem.place().map(SourceLocation::line)).contains(100);
    assertThat(problem.detail()).contains("v.sql:10");
  }

  @Test
  void all_duplicates_are_told_at_once() {
    Project project =
        project(
            "CREATE VIEW v AS SELECT 1",
            "CREATE VIEW w AS SELECT 1",
            "CREATE VIEW w AS SELECT 1",
            "CREATE VIEW v AS SELECT 1");
    assertThat(refused(project).problems()).hasSize(2);
  }

  private static List<String> keys(String schema, String... statements) {
    return project(statements).in(schema).definitions().stream().map(Definition::key).toList();
  }

  private static Project project(String... statements) {
    List<Definition> definitions = new ArrayList<>();
    for (int i = 0; i < statements.length; i++) {
      definitions.add(definition(i + ".sql", statements[i]));
    }
    return new Project(List.of(), definitions);
  }

  private static Problem problem(Definition... definitions) {
    List<Problem> problems = refused(new Project(List.of(), List.of(definitions))).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static PgmgException refused(Project project) {
    return catchThrowableOfType(PgmgException.class, () -> project.in("public"));
  }

  private static Definition definition(String file, String sql) {
    List<Definition> definitions = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    DefinitionReader.read(new SourceText(file, sql), file, definitions, problems);
    assertThat(problems).isEmpty();
    return definitions.getFirst();
  }
}
