package dev.pgmg.faults;

import dev.pgmg.testing.CatalogDump;
import dev.pgmg.testing.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a user can see of a database at one moment: what the catalogs say, what the tables hold,
 * what pgmg has recorded. Without times and numbers that differ from run to run.
 */
record Condition(CatalogDump dump) {

  private static final String ROWS =
      """
      SELECT format('rows of %s: %s', c.oid::regclass,
                    (xpath('/row/c/text()', query_to_xml(format(
                       'SELECT coalesce(string_agg(t::text, '';'' ORDER BY t::text), '''') AS c FROM %s t', c.oid::regclass),
                       false, true, '')))[1])
      FROM pg_class c
      WHERE relkind IN ('r', 'm') AND relispopulated AND relnamespace = 'public'::regnamespace
        AND relname NOT LIKE 'pgmg%'
      """;

  private static final String HAS_STATE = "SELECT to_regclass('public.pgmg_state') IS NOT NULL";

  private static final String STATE =
      """
      SELECT format('state %s %s %s %s %s', object_name, object_hash, source_file, seen_in <> '', catalog_hash)
      FROM public.pgmg_state;
      SELECT format('migration %s %s %s', name, file_hash, sections) FROM public.pgmg_migrations
      """;

  static Condition of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> lines = new ArrayList<>(CatalogDump.of(connection).lines());
      lines.addAll(Rows.ofScript(statement, ROWS));
      if (Rows.ofScript(statement, HAS_STATE).contains("t")) {
        lines.addAll(Rows.ofScript(statement, STATE));
      }
      return new Condition(new CatalogDump(lines));
    }
  }

  /**
   * Without what a concurrent building of an index leaves in the midst of it; and whether it is
   * known that a statement has not been carried out, or only that it was begun.
   */
  Condition inTheMidst() {
    return new Condition(
        new CatalogDump(
            dump.lines().stream()
                .filter(line -> !line.startsWith("index ") || !line.contains(", invalid"))
                .map(line -> line.replace("\"state\": \"stopped\"", "\"state\": \"running\""))
                .toList()));
  }
}
