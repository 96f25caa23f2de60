package dev.pgmg.postgres;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells a pooler that lends a server process for a transaction (PgBouncer's {@code
 * pool_mode=transaction}) from one that lends it for a session. With the first, the lock that makes
 * applies wait for each other would be held by whoever comes next, and settings would go astray.
 *
 * <ol>
 *   <li>The first connection has just been answered by a process, and is not in a transaction now.
 *   <li>Another connection begins a transaction. If the same process answers it, that is shared: a
 *       session's own process would not be free.
 *   <li>The first one is asked again while that transaction is open. If another process answers, it
 *       is shared as well.
 *   <li>Again with more connections, as others who use the pool may have come in between.
 * </ol>
 *
 * <p>A pooler that has no process left for the other connection lends for a session, or is busy: it
 * is not waited for, and what is known by then counts.
 */
final class Pooler {

  private static final int OTHERS = 3;
  private static final int NOBODY = 0;
  private static final int PATIENCE_MILLISECONDS = 3_000;

  private final Connection first;
  private final int process;
  private final List<Connection> others = new ArrayList<>();

  private Pooler(Connection first, int process) {
    this.first = first;
    this.process = process;
  }

  /**
   * Throws what is to be told if the session is not the connection's own.
   *
   * @param process that answered the first connection a moment ago
   */
  static void refuseShared(Connection first, int process, Supplier<Connection> another)
      throws SQLException {
    Pooler pooler = new Pooler(first, process);
    try {
      if (pooler.shares(another)) {
        throw new PgmgException(problem());
      }
    } finally {
      for (Connection other : pooler.others) {
        other.close();
      }
    }
  }

  private boolean shares(Supplier<Connection> another) throws SQLException {
    for (int i = 0; i < OTHERS; i++) {
      Connection other = another.get();
      others.add(other);
      int answering = beginsIn(other);
      if (answering == process || processOf(first) != process) {
        return true;
      }
      if (answering == NOBODY) {
        return false;
      }
    }
    return false;
  }

  private int beginsIn(Connection other) throws SQLException {
    other.setAutoCommit(false);
    other.setNetworkTimeout(Runnable::run, PATIENCE_MILLISECONDS);
    try {
      return processOf(other);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("08")) {
        return NOBODY;
      }
      // A pooler that lends for a statement refuses to begin a transaction.
      return process;
    }
  }

  private static int processOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT pg_backend_pid()")) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private static Problem problem() {
    return Problem.of(
            ProblemCode.POOLER,
            "this connection goes through a pooler that gives each transaction another session of"
                + " the server")
        .withDetail(
            "The lock that keeps two applies apart and the settings of the session would not hold."
                + " Nothing was changed.")
        .withHint(
            "connect to PostgreSQL itself, or to a pool with pool_mode=session (often another port"
                + " or host)");
  }
}
