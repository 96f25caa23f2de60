package dev.pgmg.scenario;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a program may leave behind in a database although it has ended. */
final class Leftovers {

  /** A backend ends a little after its client has closed the connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String QUERY =
      """
      SELECT format('connection %s: %s, last query: %s', pid, state, query)
      FROM pg_stat_activity
      WHERE datname = '{database}' AND backend_type = 'client backend'
      UNION ALL
      SELECT format('advisory lock %s %s of %s', classid, objid, pid)
      FROM pg_locks
      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = '{database}')
      UNION ALL
      SELECT format('prepared transaction %s', gid)
      FROM pg_prepared_xacts
      WHERE database = '{database}'
      """;

  private Leftovers() {}

  /** Describes what is left, if it does not go away by itself; empty if nothing is. */
  static String in(TestDatabase database, TestServer server) throws SQLException {
    String query = QUERY.replace("{database}", database.name());
    Instant deadline = Instant.now().plus(PATIENCE);
    List<String> left = server.run(query);
    while (!left.isEmpty() && Instant.now().isBefore(deadline)) {
      server.run("SELECT pg_sleep(0.005)");
      left = server.run(query);
    }
    return String.join("\n", left);
  }
}
