package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * By what a transaction can be asked about on another connection (manual, 9.27.8 {@code
 * pg_xact_status}).
 *
 * @param id that PostgreSQL gave it
 * @param server when the server started that it ran on
 */
record TransactionMark(String id, String server) {

  /** invalid_parameter_value: no transaction has had that number yet. */
  private static final String IN_THE_FUTURE = "22023";

  /**
   * What has become of it. Its session is ended first if it waits for a command: nobody can send it
   * one any more, and it would hold its locks until the network notices.
   *
   * @param schema of the state tables, quoted
   */
  Fate fate(Connection other, String schema) throws SQLException {
    try (PreparedStatement end = other.prepareStatement(SqlResource.read("end-transaction"))) {
      end.setString(1, id);
      end.execute();
    }
    try (PreparedStatement query = other.prepareStatement(SqlResource.read("fate"))) {
      query.setString(1, id);
      query.setString(2, server);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        Fate fate = fate(Optional.ofNullable(rows.getString(1)).orElse(""));
        return fate != Fate.COMMITTED || rows.getBoolean(2) || hasLeftRows(other, schema)
            ? fate
            : Fate.UNKNOWN;
      }
    } catch (SQLException e) {
      if (IN_THE_FUTURE.equals(e.getSQLState())) {
        return Fate.ROLLED_BACK;
      }
      throw e;
    }
  }

  private static Fate fate(String status) {
    return switch (status) {
      case "committed" -> Fate.COMMITTED;
      case "aborted" -> Fate.ROLLED_BACK;
      default -> Fate.UNKNOWN;
    };
  }

  // A server that took over, or came back, may have lost it and given its number to another one.
  private boolean hasLeftRows(Connection other, String schema) throws SQLException {
    try (PreparedStatement query = other.prepareStatement(SqlResource.read("written-by", schema))) {
      query.setString(1, id);
      query.setString(2, id);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }
}
