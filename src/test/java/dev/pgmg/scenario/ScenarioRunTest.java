package dev.pgmg.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.scenario.ToyProgram.Fault;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario folder means, and that each standing oracle can say no. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ScenarioRunTest {

  @TempDir private Path folder;
  @TempDir private Path project;

  @BeforeEach
  void a_scenario() {
    file("before.sql", "CREATE TABLE users (id integer, name text)");
    file(
        "sql/names.sql",
        "CREATE VIEW names AS SELECT name FROM users; COMMENT ON VIEW names IS 'x'");
    file("sql/numbers.sql", "CREATE VIEW numbers AS SELECT id FROM users");
    file(
        "then-1/sql/names.sql",
        "CREATE VIEW names AS SELECT name, id FROM users; COMMENT ON VIEW names IS 'x'");
  }

  @Test
  void the_transcript_holds_commands_with_their_output_and_rows() throws SQLException {
    file("roles", "s_harness_reader\n");
    file(
        "superuser.sql",
        """
        GRANT s_harness_reader TO :owner;
        DO $$ BEGIN
          EXECUTE format('ALTER DATABASE %I SET search_path = public', current_database());
        END $$;
        """);
    file(
        "check.sql",
        "INSERT INTO users VALUES (1, 'ada'), (2, NULL); SELECT * FROM users; SELECT count(*) FROM users");
    file("then-2/deleted", "sql/names.sql\n");
    file("then-2/sql/broken.sql", "CREATE VIEW broken AS SELECT 1/");
    file("then-2/commands", "# only these\nplan\napply\n");
    file("then-2/expect.md", "Not a file of the project.");
    assertThat(play(Fault.NONE))
        .isEqualTo(
            new ScenarioRun.Result(
                """
                $ pgmg plan
                PLAN:
                Execution order:
                  1. CREATE VIEW names
                  2. CREATE VIEW numbers
                $ pgmg apply
                Applied 2.
                $ psql < check.sql
                1|ada
                2|
                2

                # then-1
                $ pgmg plan
                PLAN:
                Execution order:
                  1. REPLACE VIEW names
                $ pgmg apply
                Applied 1.

                # then-2
                $ pgmg plan
                PLAN:
                Execution order:
                  1. DROP VIEW names
                  2. CREATE VIEW broken
                $ pgmg apply
                ! ERROR: syntax error at end of input
                [exit 1]
                """,
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER_UP_TO_DATE, plans-nothing-again",
    "LOSES_COMMENTS, equals-fresh-build",
    "RECORDS_OTHER_HASHES, records-hashes",
    "KEEPS_ITS_CONNECTION, leaves-nothing-open",
    "HIDES_A_STEP_IN_JSON, text-and-json-agree",
    "NAMES_ANOTHER_OBJECT_IN_JSON, text-and-json-agree",
    "FOLLOWS_THE_ORDER_OF_FILES, file-order-does-not-count",
    "ADOPTS_NOTHING, is-adopted",
    "PRINTS_JSON_OF_ANOTHER_SHAPE, json-fits-its-schema",
  })
  void every_oracle_sees_its_fault_and_no_other_does(Fault fault, String oracle)
      throws SQLException {
    assertThat(play(fault).broken())
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).startsWith(oracle + " ("));
  }

  @Test
  void what_was_done_by_hand_differs_from_a_fresh_build() throws SQLException {
    file("then-1/before.sql", "GRANT SELECT ON users TO PUBLIC");
    assertThat(play(Fault.NONE).broken())
        .singleElement()
        .asString()
        .contains("equals-fresh-build (then-1)")
        .contains("+ relation public.users: to PUBLIC");
  }

  @Test
  void what_was_done_by_hand_may_be_done_to_the_fresh_build_too() throws SQLException {
    file("then-1/before.sql", "GRANT SELECT ON users TO PUBLIC");
    file("then-1/fresh.sql", "GRANT SELECT ON users TO PUBLIC");
    file("then-2/sql/more.sql", "CREATE VIEW more AS SELECT 1 AS one");
    assertThat(play(Fault.NONE).broken()).isEmpty();
  }

  @Test
  void an_oracle_is_turned_off_with_a_reason_only() throws SQLException {
    file("then-1/oracles-off", "equals-fresh-build: the toy forgets comments\n");
    assertThat(play(Fault.LOSES_COMMENTS).broken()).isEmpty();
    file("then-1/oracles-off", "equals-fresh-build\n");
    assertThat(play(Fault.LOSES_COMMENTS).broken()).isNotEmpty();
  }

  @Test
  void the_transcript_of_the_nearest_version_above_counts() {
    file("transcript", "");
    file("transcript.15", "");
    Scenario scenario = new Scenario(folder);
    assertThat(scenario.transcript(14)).hasFileName("transcript.15");
    assertThat(scenario.transcript(15)).hasFileName("transcript.15");
    assertThat(scenario.transcript(16)).hasFileName("transcript");
  }

  @Test
  void a_scenario_that_needs_a_superuser_says_why() {
    Scenario scenario = new Scenario(folder);
    assertThat(scenario.whySuperuser()).isEmpty();
    file("needs-superuser", "Only a superuser makes event triggers.\n");
    assertThat(scenario.whySuperuser()).hasValue("Only a superuser makes event triggers.");
    file("needs-superuser", "\n");
    assertThatThrownBy(scenario::whySuperuser).hasMessageContaining("does not say why");
  }

  private ScenarioRun.Result play(Fault fault) throws SQLException {
    ToyProgram program = new ToyProgram(fault);
    try {
      return ScenarioRun.play(new Scenario(folder), program, TestServer.get(), project);
    } finally {
      program.close();
    }
  }

  private void file(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
