package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Ends a transaction for good, or throws.
 *
 * <p>Where something failed before, PostgreSQL answers COMMIT with the command tag ROLLBACK and
 * with no error (manual, 55.2.2.1), and the driver's own {@code commit()} does not look.
 */
final class Commit extends ResultHandlerBase {

  private static final int FLAGS =
      QueryExecutor.QUERY_ONESHOT
          | QueryExecutor.QUERY_NO_METADATA
          | QueryExecutor.QUERY_NO_RESULTS
          | QueryExecutor.QUERY_SUPPRESS_BEGIN;

  private String lastTag = "";

  private Commit() {}

  /** Sends statements and COMMIT together: one round trip. Nothing where no transaction is open. */
  static void of(Connection connection, String... before) throws SQLException {
    QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
    if (executor.getTransactionState() == TransactionState.IDLE) {
      return;
    }
    String sql = String.join("; ", before) + (before.length == 0 ? "COMMIT" : "; COMMIT");
    Commit commit = new Commit();
    executor.execute(executor.createSimpleQuery(sql), null, commit, 0, 0, FLAGS);
    if (!commit.lastTag.equals("COMMIT")) {
      throw new PSQLException(
          "the server answered COMMIT with " + commit.lastTag + ": this transaction had failed",
          PSQLState.IN_FAILED_SQL_TRANSACTION);
    }
  }

  @Override
  public void handleCommandStatus(String status, long updateCount, long insertOid) {
    lastTag = status;
  }

  @Override
  public void handleWarning(SQLWarning warning) {
    // What a deferred trigger may say.
  }
}
