package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What statements answer, as far as it stands in the first column. */
final class FirstColumn {

  private FirstColumn() {}

  /** The values of all rows as text; null is empty. */
  static List<String> of(List<String> statements, Connection connection) {
    List<String> texts = new ArrayList<>();
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        boolean rows = statement.execute(sql);
        while (rows || statement.getUpdateCount() >= 0) {
          if (rows) {
            read(statement, texts);
          }
          rows = statement.getMoreResults();
        }
      } catch (SQLException e) {
        throw new DatabaseException(e, 0);
      }
    }
    return texts;
  }

  // SELECT without a list answers rows without columns.
  private static void read(Statement statement, List<String> texts) throws SQLException {
    try (ResultSet result = statement.getResultSet()) {
      while (result.getMetaData().getColumnCount() > 0 && result.next()) {
        texts.add(Optional.ofNullable(result.getString(1)).orElse(""));
      }
    }
  }
}
