package dev.pgmg.test;

import dev.pgmg.problem.Problem;
import java.time.Duration;
import java.util.List;

/**
 * What came of a test.
 *
 * @param file the path below the code directory
 * @param problems what failed; none if it passed
 */
public record TestResult(String file, List<Problem> problems, Duration time) {

  public TestResult {
    problems = List.copyOf(problems);
  }

  public boolean hasPassed() {
    return problems.isEmpty();
  }
}
