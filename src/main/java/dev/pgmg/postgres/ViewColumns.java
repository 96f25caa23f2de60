package dev.pgmg.postgres;

import dev.pgmg.catalog.Interest.NewQuery;
import dev.pgmg.catalog.Snapshot.NewColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

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

  private record Column(String name, int type, int modifier) {}

  /**
   * What each query makes of the columns of its view; nothing where PostgreSQL cannot tell, because
   * the query reads what is not there yet.
   */
  Map<String, NewColumns> compare(Map<String, NewQuery> queries) throws SQLException {
    Map<String, NewColumns> found = new LinkedHashMap<>();
    if (queries.isEmpty()) {
      return found;
    }
    Savepoint savepoint = connection.setSavepoint();
    for (Map.Entry<String, NewQuery> query : queries.entrySet()) {
      // Each of them would wait as long as the first: one wait tells enough.
      if (found.containsValue(NewColumns.UNASKED)) {
        found.put(query.getKey(), NewColumns.UNASKED);
      } else {
        compare(query.getValue(), savepoint)
            .ifPresent(columns -> found.put(query.getKey(), columns));
      }
    }
    return found;
  }

  private Optional<NewColumns> compare(NewQuery asked, Savepoint savepoint) throws SQLException {
    try {
      List<List<Column>> columns =
          Description.of(connection, List.of("SELECT * FROM " + asked.view(), asked.query()));
      return columns.size() == 2
          ? Optional.of(compare(columns.get(1), columns.get(0)))
          : Optional.empty();
    } catch (SQLException refused) {
      connection.rollback(savepoint);
      return "55P03".equals(refused.getSQLState())
          ? Optional.of(NewColumns.UNASKED)
          : Optional.empty();
    }
  }

  private static NewColumns compare(List<Column> now, List<Column> before) {
    if (now.equals(before)) {
      return NewColumns.SAME;
    }
    boolean more = now.size() > before.size() && now.subList(0, before.size()).equals(before);
    return more ? NewColumns.MORE : NewColumns.OTHER;
  }

  /** What PostgreSQL says of the results of statements that it parses and does not run. */
  private static final class Description extends ResultHandlerBase {

    private static final int FLAGS =
        QueryExecutor.QUERY_DESCRIBE_ONLY
            | QueryExecutor.QUERY_ONESHOT
            | QueryExecutor.QUERY_SUPPRESS_BEGIN;

    private final List<List<Column>> columns = new ArrayList<>();

    static List<List<Column>> of(Connection connection, List<String> statements)
        throws SQLException {
      Description description = new Description();
      QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
      Query all = executor.wrap(statements.stream().map(Pipeline::one).toList());
      executor.execute(all, null, description, 0, 0, FLAGS);
      return description.columns;
    }

    @Override
    public void handleWarning(SQLWarning warning) {
      // It is said again when the view is made.
    }

    @Override
    public void handleResultRows(
        Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
      columns.add(
          Arrays.stream(fields)
              .map(field -> new Column(field.getColumnLabel(), field.getOID(), field.getMod()))
              .toList());
    }
  }
}
