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
    List<String> through = new ArrayList<>();
    for (String table : tables) {
      if (table.endsWith("pgmg_migrations")) {
        database
            .run(
                "SELECT name FROM "
                    + table
                    + " ORDER BY substring(name FROM '^[0-9]+')::numeric DESC LIMIT 1")
            .forEach(name -> through.addAll(List.of("--through", name)));
      }
      database.asSuperuser().run("DROP TABLE " + table);
    }
    return through;
  }
}
