package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An index that came about while a migration ran outside a transaction.
 *
 * @param sql its name, quoted where needed
 */
public record LeftIndex(String sql, Validity validity) {

  /** Whether it is whole. */
  public enum Validity {
    VALID,
    INVALID
  }

  /**
   * Which to look for.
   *
   * @param migration whose record says that it was begun
   * @param names a pattern of what PostgreSQL calls such indexes
   * @param table as SQL; empty for any
   */
  public record Search(String migration, String names, String table) {}

  static List<LeftIndex> find(Search search, Connection connection, String schema) {
    String sql = SqlResource.read("left-indexes", schema);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, search.migration());
      query.setString(2, search.names());
      query.setString(3, search.table());
      List<LeftIndex> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Validity validity = rows.getBoolean(2) ? Validity.VALID : Validity.INVALID;
          found.add(new LeftIndex(rows.getString(1), validity));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }
}
