package dev.pgmg.test;

import dev.pgmg.apply.Failures;
import dev.pgmg.plan.Command;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.NoticeListener;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.SqlTest;
import dev.pgmg.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs tests.
 *
 * <ol>
 *   <li>Each in a transaction of its own, statement by statement.
 *   <li>A statement that PostgreSQL refuses fails it, and ends it; an assertion that does not hold
 *       ({@link Tap}) fails it, and the rest is run still.
 *   <li>Everything is rolled back.
 * </ol>
 */
public final class TestRun {

  private TestRun() {}

  /** Runs one. Throws where the connection is lost. */
  public static TestResult of(SqlTest test, Session session) {
    long start = System.nanoTime();
    List<Problem> problems =
        test.problems().isEmpty() ? run(test.statements(), session) : test.problems();
    return new TestResult(test.file(), problems, Duration.ofNanos(System.nanoTime() - start));
  }

  private static List<Problem> run(List<Statement> statements, Session session) {
    List<Problem> problems = new ArrayList<>();
    for (Statement statement : statements) {
      List<Problem> failures = run(statement, session);
      problems.addAll(failures);
      if (failures.stream().anyMatch(one -> !one.sqlState().isEmpty())) {
        break;
      }
    }
    session.rollbackAll();
    return problems;
  }

  private static List<Problem> run(Statement statement, Session session) {
    try {
      if (statement.copyData().isPresent()) {
        session.copyIn(statement.sql(), statement.copyData().get(), NoticeListener.NOBODY);
        return List.of();
      }
      return Tap.failures(session.firstColumn(statement.sql()), statement);
    } catch (DatabaseException e) {
      if (e.error().isConnectionLost()) {
        throw e;
      }
      return List.of(failure(e, statement));
    }
  }

  // 25001, 2D000: VACUUM and its like, and what commits; for a migration there would be a way out.
  private static Problem failure(DatabaseException refused, Statement statement) {
    Problem problem = Failures.problem(refused.error(), Command.of(statement));
    return Set.of("25001", "2D000").contains(problem.sqlState())
        ? problem.withHint("each test is one transaction, which is rolled back")
        : problem;
  }
}
