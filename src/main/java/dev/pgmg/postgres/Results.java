package dev.pgmg.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Walks over the results of several statements that were sent in one round trip. */
final class Results {

  private final PreparedStatement statement;
  private boolean first = true;

  Results(PreparedStatement statement) {
    this.statement = statement;
  }

  /** The rows of the next statement that has any; SET and the like are passed over. */
  ResultSet next() throws SQLException {
    while (true) {
      boolean rows = first ? statement.getUpdateCount() == -1 : statement.getMoreResults();
      first = false;
      if (rows) {
        return statement.getResultSet();
      }
      if (statement.getUpdateCount() == -1) {
        throw new SQLException("fewer results than statements");
      }
    }
  }
}
