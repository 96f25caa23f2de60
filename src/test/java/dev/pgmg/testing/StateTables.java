package dev.pgmg.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What pgmg knows of a database, to be forgotten: the database is as one that it never saw. */
public final class StateTables {

  private StateTables() {}

  /**
   * Drops them.
   *
   * @return how {@code pgmg adopt} is told of the migrations that were recorded
   */
  public static List<String> forget(TestDatabase database) throws SQLException {
    List<String> tables =
        database.run(
            """
            SELECT oid::regclass FROM pg_class
            WHERE relname IN ('pgmg_migrations', 'pgmg_state') AND relkind = 'r' ORDER BY relname
            """);
    if (tables.isEmpty()) {
      return List.of();
    }
    List<String> last =
        database.run(
            "SELECT name FROM "
                + tables.getFirst()
                + " ORDER BY substring(name FROM '^[0-9]+')::numeric DESC LIMIT 1");
    for (String table : tables) {
      database.asSuperuser().run("DROP TABLE " + table);
    }
    List<String> through = new ArrayList<>();
    last.forEach(name -> through.addAll(List.of("--through", name)));
    return through;
  }
}
