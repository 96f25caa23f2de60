package dev.pgmg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Other sessions, and what pgmg waits for. */
public final class Waiting {

  public static final String FOR_A_LOCK =
      "select pid from pg_stat_activity where datname = current_database()"
          + " and application_name = 'pgmg' and wait_event_type = 'Lock'";

  private Waiting() {}

  /** A session with a transaction that has done this. */
  public static Connection transaction(TestDatabase database, String script) throws SQLException {
    Connection connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script);
    }
    return connection;
  }

  /** Waits until a query has rows. */
  public static List<String> until(TestDatabase database, String query) throws SQLException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    List<String> rows = database.run(query);
    while (rows.isEmpty()) {
      assertThat(System.nanoTime()).as("waited too long for: " + query).isLessThan(deadline);
      rows = database.run(query);
    }
    return rows;
  }
}
