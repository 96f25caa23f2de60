package dev.pgmg.postgres;

import dev.pgmg.object.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who holds locks, and how many, as a session sees it. */
public final class Locking {

  private final Connection connection;

  Locking(Connection connection) {
    this.connection = connection;
  }

  /** Who holds locks on what goes by these names, a line or two each, the oldest first. */
  public List<String> holders(Collection<QualifiedName> names) {
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("lock-holders"))) {
      query.setArray(1, array(names.stream().map(QualifiedName::schema).toList()));
      query.setArray(2, array(names.stream().map(QualifiedName::name).toList()));
      List<String> holders = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          holders.add(rows.getString(1));
        }
      }
      return holders;
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  private Array array(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  /** How many the transaction under way holds. */
  public LockUse use() {
    try {
      return LockUse.of(connection);
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }
}
