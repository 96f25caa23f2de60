package dev.pgmg.postgres;

import dev.pgmg.object.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What has become of a partition that was detached concurrently. */
public enum PartitionState {
  ATTACHED,
  /** What began to detach it did not come to its end (manual, ALTER TABLE ... FINALIZE). */
  PENDING,
  DETACHED;

  static PartitionState of(QualifiedName table, QualifiedName partition, Connection connection) {
    try (PreparedStatement query =
        connection.prepareStatement(SqlResource.read("detach-pending"))) {
      query.setString(1, table.sql());
      query.setString(2, partition.sql());
      try (ResultSet rows = query.executeQuery()) {
        return !rows.next() ? DETACHED : rows.getBoolean(1) ? PENDING : ATTACHED;
      }
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }
}
