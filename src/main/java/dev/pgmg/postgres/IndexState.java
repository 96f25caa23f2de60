package dev.pgmg.postgres;

import dev.pgmg.object.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What has become of an index that was built concurrently. */
public enum IndexState {
  VALID,
  /** Somebody builds one on that table. */
  UNDER_WAY,
  /** The building of it failed. */
  INVALID;

  static Optional<IndexState> of(QualifiedName index, Connection connection) {
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("index-state"))) {
      query.setString(1, index.sql());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(valueOf(rows.getString(1))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }
}
