package dev.pgmg.apply;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Command;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.Problem;
import java.util.List;

/** Who holds the locks that a statement did not get. */
record Blockers(Session session) {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * A problem with the sessions that are in the way of its statement, in what it is told in detail.
   */
  Problem named(Problem problem, Command command) {
    if (!problem.sqlState().equals(LOCK_NOT_AVAILABLE)) {
      return problem;
    }
    List<QualifiedName> names = List.copyOf(Refusals.names(command.sql()));
    List<String> holders = session.locking().holders(names);
    String before = problem.detail().isEmpty() ? "" : problem.detail() + "\n";
    return holders.isEmpty()
        ? problem
        : problem.withDetail(before + "Locks on it are held by\n" + String.join("\n", holders));
  }
}
