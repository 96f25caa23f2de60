package dev.pgmg.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.scenario.PlanSteps.JsonStep;
import dev.pgmg.scenario.PlanSteps.TextStep;
import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PlanStepsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DROP FUNCTION get_user_summary(integer)           | drop    | function.get_user_summary(integer)
          CREATE VIEW reporting.best (from sql/best.sql)    | create  | view.reporting.best
          REPLACE VIEW "Mixed.Case"                         | replace | view."Mixed.Case"
          CREATE TRIGGER stamp ON app.users                 | create  | trigger.app.users.stamp
          COMMENT ON VIEW totals                            | alter   | comment.view.totals
          GRANT select on totals to public                  | alter   | grant.view.totals: select on totals to public
          UNDO comment.view.totals                          | alter   | comment.view.totals
          """)
  void a_line_tells_of_the_step_that_JSON_names(String line, String action, String object) {
    assertThat(new JsonStep(1, action, object, "").isToldBy(new TextStep(1, line))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DROP VIEW totals    | create | view.totals
          DROP VIEW totals    | drop   | view.users
          DROP VIEW totals    | drop   | view.api.totals
          COMMENT ON VIEW a   | alter  | comment.view.totals
          """)
  void a_line_does_not_tell_of_another_step(String line, String action, String object) {
    assertThat(new JsonStep(1, action, object, "").isToldBy(new TextStep(1, line))).isFalse();
  }

  @Test
  void steps_are_read_from_both_kinds_of_output() throws SQLException {
    List<TextStep> text =
        PlanSteps.ofText(
            """
            PLAN:
              1. not a step
            Execution order:
              1. Run migration: 001_it's.sql

            Client compatibility: safe
            """);
    List<JsonStep> json =
        PlanSteps.ofJson(
            """
            {"steps": [{"number": 1, "action": "migrate", "object": null, "migration": "001_it's"}]}
            """,
            TestServer.get());
    assertThat(text).containsExactly(new TextStep(1, "Run migration: 001_it's.sql"));
    assertThat(json).containsExactly(new JsonStep(1, "migrate", "", "001_it's"));
    assertThat(PlanSteps.differences(text, json)).isEmpty();
    assertThat(PlanSteps.differences(text, List.of())).isNotEmpty();
  }
}
