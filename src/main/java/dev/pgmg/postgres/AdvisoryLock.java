package dev.pgmg.postgres;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The lock that makes applies to one database wait for each other.
 *
 * <p>A session-level advisory lock (manual, 13.3.5): PostgreSQL keeps these for each database, so
 * that its key is the same however the server is called, and lets go of it when the connection
 * ends.
 */
public final class AdvisoryLock {

  /** "pgmg" in ASCII, so that a person can tell it in pg_locks. */
  private static final long KEY = 0x70676D67L;

  private final Connection connection;

  private AdvisoryLock(Connection connection) {
    this.connection = connection;
  }

  /** Told once if the lock is not free at once. */
  public interface Waiting {
    void waitingFor(String holder);
  }

  static AdvisoryLock take(Connection connection, Duration wait, Waiting waiting) {
    try (Statement statement = connection.createStatement()) {
      refuseReadOnly(statement);
      if (!tryTake(statement)) {
        waiting.waitingFor(holder(connection));
        connection.rollback();
        statement.execute("SET LOCAL lock_timeout = " + Math.max(wait.toMillis(), 1));
        statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
      }
      connection.commit();
      return new AdvisoryLock(connection);
    } catch (SQLException e) {
      throw refused(connection, e, wait);
    }
  }

  // Whoever freezes a database does so for tools like this one.
  private static void refuseReadOnly(Statement statement) throws SQLException {
    String question = "SELECT pg_is_in_recovery(), current_setting('transaction_read_only')";
    try (ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      if (rows.getBoolean(1)) {
        throw new PgmgException(
            Problem.of(
                    ProblemCode.READ_ONLY, "this server is a standby: nothing can be changed here")
                .withHint("target_session_attrs=read-write finds the primary of several hosts"));
      }
      if (rows.getString(2).equals("on")) {
        throw new PgmgException(
            Problem.of(
                    ProblemCode.READ_ONLY,
                    "default_transaction_read_only is on: nothing is to be changed")
                .withHint(
                    "it is set for the server, the database or the role; in the connection,"
                        + " options='-c default_transaction_read_only=off' overrides it"));
      }
    }
  }

  private static boolean tryTake(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private static RuntimeException refused(Connection connection, SQLException e, Duration wait) {
    if (!"55P03".equals(e.getSQLState())) {
      return new DatabaseException(e, 0);
    }
    try {
      connection.rollback();
      return new PgmgException(
          Problem.of(
                  ProblemCode.LOCKED,
                  "another pgmg holds the lock of this database: " + holder(connection))
              .withHint(
                  "waited "
                      + wait.toSeconds()
                      + " s; wait longer with --lock-wait, or end that"
                      + " session"));
    } catch (SQLException again) {
      return new DatabaseException(again, 0);
    }
  }

  private static String holder(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("lock-holder"))) {
      query.setLong(1, KEY);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? "pid %d, %s, user %s from %s, connected since %s"
                .formatted(
                    rows.getInt(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5))
            : "a session that has just let go of it";
      }
    }
  }

  /** Lets go of the lock; a lost connection has done so already. */
  void release() {
    try (Statement statement = connection.createStatement()) {
      connection.rollback();
      statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
      connection.commit();
    } catch (SQLException connectionIsGone) {
      // Then the server has let go of it.
    }
  }
}
