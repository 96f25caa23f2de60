package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;

/**
 * Statements that are sent one behind the other without waiting for answers, each carried out to
 * its end. JDBC's batches will not do: they take one row of what a statement answers and leave the
 * rest of it undone, so that {@code SELECT mend(id) FROM orders} would mend one order; and they do
 * not tell which statement a notice belongs to.
 *
 * <p>What answers rows without end, with a lot more to be sent behind it, would block both sides
 * for good: each would wait for the other to read. So no more is sent behind it than fits the
 * buffers in between.
 */
final class Pipeline extends ResultHandlerBase {

  /** What the buffers of any connection take, in characters. */
  private static final int BUFFER = 16_000;

  /** What is said to these is short; or to the latter, unless they ask for more. */
  private static final Set<String> QUIET =
      Set.of(
          "create",
          "alter",
          "drop",
          "comment",
          "grant",
          "revoke",
          "savepoint",
          "release",
          "set",
          "reset",
          "rollback");

  private static final Set<String> QUIET_UNLESS_RETURNING = Set.of("insert", "update", "delete");

  private final NoticeListener listener;
  private final int first;
  private int ended;

  private Pipeline(NoticeListener listener, int first) {
    this.listener = listener;
    this.first = first;
  }

  /** Sends them in the transaction under way, or begins one where autocommit is off. */
  static void send(Connection connection, List<String> statements, NoticeListener listener) {
    int from = 0;
    while (from < statements.size()) {
      int to = endOfGroup(statements, from);
      new Pipeline(listener, from).send(connection, statements.subList(from, to));
      from = to;
    }
  }

  static int endOfGroup(List<String> statements, int from) {
    boolean answers = false;
    int behind = 0;
    for (int i = from; i < statements.size(); i++) {
      behind += answers ? statements.get(i).length() : 0;
      if (behind > BUFFER) {
        return i;
      }
      answers |= mayAnswerRows(statements.get(i));
    }
    return statements.size();
  }

  private static boolean mayAnswerRows(String sql) {
    int end = 0;
    while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
      end++;
    }
    String word = sql.substring(0, end).toLowerCase(Locale.ROOT);
    return QUIET_UNLESS_RETURNING.contains(word)
        ? sql.toLowerCase(Locale.ROOT).contains("returning")
        : !QUIET.contains(word);
  }

  private void send(Connection connection, List<String> statements) {
    try {
      // Where the connection is closed, this says so.
      connection.createStatement().close();
      QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
      Query all = executor.wrap(statements.stream().map(Pipeline::one).toList());
      int begin = connection.getAutoCommit() ? QueryExecutor.QUERY_SUPPRESS_BEGIN : 0;
      executor.execute(all, null, this, 0, 0, QueryExecutor.QUERY_ONESHOT | begin);
    } catch (SQLException e) {
      // A connection that is lost behind the last one is lost at it.
      throw new DatabaseException(e, first + Math.min(ended, statements.size() - 1));
    }
  }

  static NativeQuery one(String sql) {
    boolean isSeveral = false;
    return new NativeQuery(sql, new int[0], isSeveral, SqlCommand.BLANK);
  }

  @Override
  public void handleCommandStatus(String status, long updateCount, long insertOid) {
    ended++;
  }

  @Override
  public void handleResultRows(
      Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
    ended++;
  }

  @Override
  public void handleWarning(SQLWarning warning) {
    listener.heard(first + ended, ServerNotice.of(warning));
  }
}
