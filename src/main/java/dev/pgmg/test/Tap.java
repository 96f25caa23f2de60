package dev.pgmg.test;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the rows of a statement say of a test, where they are lines of the Test Anything Protocol,
 * as those of pgTAP's functions are.
 */
final class Tap {

  // A test that is known to fail says "# TODO" behind its description.
  private static final Pattern NOT_OK = Pattern.compile("not ok\\b(?!.*#\\s*(?i:todo|skip)\\b).*");
  private static final String OTHER_PLAN = "# Looks like you planned";

  private Tap() {}

  /** A problem at the statement for every assertion that does not hold. */
  static List<Problem> failures(List<String> rows, Statement statement) {
    List<Problem> failures = new ArrayList<>();
    for (String row : rows) {
      List<String> lines = row.strip().lines().toList();
      String first = lines.isEmpty() ? "" : lines.getFirst();
      if (NOT_OK.matcher(first).matches() || first.startsWith(OTHER_PLAN)) {
        failures.add(
            Problem.at(statement.location(), ProblemCode.TEST_FAILED, first.replaceFirst("^# ", ""))
                .withDetail(diagnostics(lines)));
      }
    }
    return failures;
  }

  private static String diagnostics(List<String> lines) {
    return String.join(
        "\n", lines.stream().skip(1).map(line -> line.replaceFirst("^# ?", "").strip()).toList());
  }
}
