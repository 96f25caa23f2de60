package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How many locks a transaction holds, and how many there can be.
 *
 * @param perTransaction the setting max_locks_per_transaction
 * @param transactions by which PostgreSQL multiplies that for all of them together, at the least
 */
public record LockUse(long held, long perTransaction, long transactions) {

  static LockUse of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SqlResource.read("lock-use"))) {
      rows.next();
      return new LockUse(rows.getLong(1), rows.getLong(2), rows.getLong(3));
    }
  }

  /** The setting under which a transaction gets so many locks. */
  public long settingFor(long locks) {
    return Math.max(perTransaction + 1, Math.ceilDiv(locks, transactions));
  }
}
