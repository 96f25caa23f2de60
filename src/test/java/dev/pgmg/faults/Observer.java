package dev.pgmg.faults;

import dev.pgmg.testing.Rows;
import dev.pgmg.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks at a database again and again over one connection, as somebody who may see everything. */
final class Observer implements AutoCloseable {

  /** A process of the server ends a little after its connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String OTHERS =
      """
      SELECT format('%s: %s, last query: %s', pid, state, query) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
      """;

  private final Connection connection;

  Observer(TestDatabase database) throws SQLException {
    this.connection = database.asSuperuser().connect();
  }

  /** What is committed now. */
  synchronized Condition condition() throws SQLException {
    return Condition.of(connection);
  }

  /** The sessions of others that do not go away by themselves, with all that they hold. */
  synchronized List<String> leftovers() throws SQLException {
    Instant deadline = Instant.now().plus(PATIENCE);
    try (Statement statement = connection.createStatement()) {
      List<String> left = Rows.ofScript(statement, OTHERS);
      while (!left.isEmpty() && Instant.now().isBefore(deadline)) {
        Rows.ofScript(statement, "SELECT pg_sleep(0.003)");
        left = Rows.ofScript(statement, OTHERS);
      }
      return left;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
