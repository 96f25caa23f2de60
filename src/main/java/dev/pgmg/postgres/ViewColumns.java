package dev.pgmg.postgres;

import dev.pgmg.catalog.Interest.NewQuery;
import dev.pgmg.catalog.Snapshot.NewColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks PostgreSQL which columns a query would have, without running or creating anything (Parse and
 * Describe of the extended protocol).
 *
 * <p>CREATE OR REPLACE VIEW takes a query whose columns begin with those the view has (42P16 else).
 */
final class ViewColumns {

  private final Connection connection;

  ViewColumns(Connection connection) {
    this.connection = connection;
  }

  private record Column(String name, String type, int precision, int scale) {}

  /**
   * What each query makes of the columns of its view; nothing where PostgreSQL cannot tell, because
   * the query reads what is not there yet.
   */
  Map<String, NewColumns> compare(Map<String, NewQuery> queries) throws SQLException {
    Map<String, NewColumns> found = new LinkedHashMap<>();
    for (Map.Entry<String, NewQuery> query : queries.entrySet()) {
      // Each of them would wait as long as the first: one wait tells enough.
      if (found.containsValue(NewColumns.UNASKED)) {
        found.put(query.getKey(), NewColumns.UNASKED);
      } else {
        compare(query.getValue()).ifPresent(columns -> found.put(query.getKey(), columns));
      }
    }
    return found;
  }

  private Optional<NewColumns> compare(NewQuery asked) throws SQLException {
    try {
      Optional<List<Column>> now = describe(asked.query());
      Optional<List<Column>> before = describe("SELECT * FROM " + asked.view());
      return now.isPresent() && before.isPresent()
          ? Optional.of(compare(now.get(), before.get()))
          : Optional.empty();
    } catch (LockedException waitedTooLong) {
      return Optional.of(NewColumns.UNASKED);
    }
  }

  private static final class LockedException extends RuntimeException {}

  private static NewColumns compare(List<Column> now, List<Column> before) {
    if (now.equals(before)) {
      return NewColumns.SAME;
    }
    boolean more = now.size() > before.size() && now.subList(0, before.size()).equals(before);
    return more ? NewColumns.MORE : NewColumns.OTHER;
  }

  private Optional<List<Column>> describe(String sql) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    // A question mark is an operator here, not a parameter.
    try (PreparedStatement query = connection.prepareStatement(sql.replace("?", "??"))) {
      ResultSetMetaData columns = query.getMetaData();
      return Optional.ofNullable(columns).map(ViewColumns::columns);
    } catch (SQLException refused) {
      connection.rollback(savepoint);
      if ("55P03".equals(refused.getSQLState())) {
        throw new LockedException();
      }
      return Optional.empty();
    }
  }

  private static List<Column> columns(ResultSetMetaData from) {
    try {
      List<Column> columns = new ArrayList<>();
      for (int i = 1; i <= from.getColumnCount(); i++) {
        columns.add(
            new Column(
                from.getColumnName(i),
                withoutSequence(from.getColumnTypeName(i)),
                from.getPrecision(i),
                from.getScale(i)));
      }
      return columns;
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  // The driver calls a column of a table otherwise that has a sequence behind it; the same column
  // of
  // a view has not.
  private static String withoutSequence(String type) {
    return switch (type) {
      case "smallserial" -> "int2";
      case "serial" -> "int4";
      case "bigserial" -> "int8";
      default -> type;
    };
  }
}
