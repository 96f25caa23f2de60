package dev.pgmg.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Rows as {@code psql -At} prints them: columns separated by a bar, null as nothing. */
public final class Rows {

  private Rows() {}

  /** The rows of every query in a script, one after the other. */
  public static List<String> ofScript(Statement statement, String script) throws SQLException {
    List<String> rows = new ArrayList<>();
    boolean isQuery = statement.execute(script);
    while (isQuery || statement.getUpdateCount() >= 0) {
      if (isQuery) {
        try (ResultSet result = statement.getResultSet()) {
          addRows(result, rows);
        }
      }
      isQuery = statement.getMoreResults();
    }
    return rows;
  }

  private static void addRows(ResultSet result, List<String> rows) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        String value = result.getString(column);
        row.add(value == null ? "" : value);
      }
      rows.add(String.join("|", row));
    }
  }
}
