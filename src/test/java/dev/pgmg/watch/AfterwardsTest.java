package dev.pgmg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.plan.Consent;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.test.TestResult;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watch has to say of code after it is applied. */
final class AfterwardsTest {

  private static final String ONE = "create function one() returns int language sql return %d;";
  private static final String LOOSE =
      "create function loose() returns int language plpgsql as $$\nbegin\n  return 1;\nend $$;";

  @TempDir private Path directory;

  private TestDatabase database;

  @BeforeEach
  void project() throws Exception {
    database = TestServer.get().createDatabase();
    Files.createDirectories(directory.resolve("sql"));
    Files.writeString(directory.resolve("sql/one.sql"), ONE.formatted(1));
    Files.writeString(directory.resolve("sql/two.sql"), "create view two as select 2 as n;");
    Files.writeString(directory.resolve("sql/one.test.sql"), "select 1 / one();");
    Files.writeString(directory.resolve("sql/two.test.sql"), "select n from two;");
  }

  @AfterEach
  void drop() throws Exception {
    database.close();
  }

  @Test
  void the_tests_that_mention_what_changed_are_run_and_those_that_are_saved() throws Exception {
    try (Watching watching = watching(WatchOptions.Afterwards.TESTS)) {
      assertThat(files(watching.next(WatchEvent.Tested.class)))
          .containsExactly("one.test.sql", "two.test.sql");
      watching.write("sql/one.sql", ONE.formatted(0));
      WatchEvent.Tested tested = watching.next(WatchEvent.Tested.class);
      assertThat(files(tested)).containsExactly("one.test.sql");
      assertThat(tested.results().getFirst().problems().getFirst().sqlState()).isEqualTo("22012");
      watching.write("sql/two.test.sql", "select n + 1 from two;");
      assertThat(files(watching.next(WatchEvent.Tested.class))).containsExactly("two.test.sql");
    }
  }

  @Test
  void that_the_checker_is_not_installed_is_said_once() throws Exception {
    try (Watching watching = watching(WatchOptions.Afterwards.CHECKS)) {
      assertThat(watching.next(WatchEvent.Checked.class).findings().getFirst().code())
          .isEqualTo(ProblemCode.NO_PLPGSQL_CHECK);
      watching.write("sql/one.sql", ONE.formatted(2));
      watching.next(WatchEvent.Applied.class);
      watching.write("sql/one.sql", ONE.formatted(3));
      assertThat(watching.next()).isInstanceOf(WatchEvent.Applied.class);
    }
  }

  // A stand-in with the signature and the result of the extension's function.
  @Test
  void what_the_checker_finds_is_told_at_its_line() throws Exception {
    database.run(
        """
        create function plpgsql_check_function_tb(funcoid regprocedure, relid regclass default 0)
        returns table (functionid regproc, lineno int, statement text, sqlstate text, message text,
          detail text, hint text, level text, "position" int, query text, context text)
        language sql as $$
          select funcoid::oid::regproc, 3, 'RETURN', '00000', 'unused variable', null, null,
                 'warning', null::int, null, null
        $$""");
    try (Watching watching = watching(WatchOptions.Afterwards.CHECKS)) {
      watching.next(WatchEvent.Applied.class);
      watching.write("sql/loose.sql", LOOSE);
      Problem finding = watching.next(WatchEvent.Checked.class).findings().getFirst();
      assertThat(finding.message()).isEqualTo("unused variable");
      assertThat(finding.place().orElseThrow().file()).isEqualTo("sql/loose.sql");
      assertThat(finding.place().orElseThrow().line()).isEqualTo(3);
      assertThat(finding.place().orElseThrow().lineText()).isEqualTo("  return 1;");
    }
  }

  private Watching watching(WatchOptions.Afterwards afterwards) throws Exception {
    return Watching.of(directory, database, Consent.Migrations.ALL, Set.of(afterwards));
  }

  private static List<String> files(WatchEvent.Tested tested) {
    return tested.results().stream().map(TestResult::file).toList();
  }
}
