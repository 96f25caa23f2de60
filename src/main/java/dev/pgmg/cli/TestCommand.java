package dev.pgmg.cli;

import dev.pgmg.config.Settings;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.SqlTest;
import dev.pgmg.project.SqlTestReader;
import dev.pgmg.report.TestText;
import dev.pgmg.test.TestResult;
import dev.pgmg.test.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the tests of the code tree. */
@Command(
    name = "test",
    description = "Run the tests: files with .test. in their names, each rolled back.",
    footer = "  pgmg test totals")
final class TestCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "Only those with one of these in their paths.")
  private List<String> names = new ArrayList<>();

  @Mixin private FormatOption format = new FormatOption();

  TestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(Map.of());
    List<SqlTest> tests = chosen(SqlTestReader.read(Context.trees(settings)));
    List<TestResult> results = new ArrayList<>();
    try (Session session = context.open(settings)) {
      Interruption interruption = context.interruptionOf(session);
      for (int i = 0; i < tests.size() && !session.isCanceled(); i++) {
        results.add(TestRun.of(tests.get(i), session));
        if (!format.isJson()) {
          context.print(TestText.lines(results.getLast(), context.style()));
        }
      }
      context.print(List.of(format.isJson() ? TestText.json(results) : TestText.summary(results)));
      boolean passed = results.stream().allMatch(TestResult::hasPassed);
      return interruption.exitCode(passed ? ExitCode.DONE : ExitCode.FAILED);
    }
  }

  private List<SqlTest> chosen(List<SqlTest> all) {
    List<SqlTest> chosen =
        all.stream()
            .filter(test -> names.isEmpty() || names.stream().anyMatch(test.file()::contains))
            .toList();
    if (chosen.isEmpty() && !names.isEmpty()) {
      throw new PgmgException(
          Problem.of(
                  ProblemCode.UNKNOWN_TEST,
                  "no test has " + String.join(" or ", names) + " in its path")
              .withHint("pgmg test without a name runs all"));
    }
    return chosen;
  }
}
