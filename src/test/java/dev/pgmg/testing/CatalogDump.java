package dev.pgmg.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that PostgreSQL's catalogs say of a database, as sorted lines of text.
 *
 * <p>Two databases with equal dumps look the same to their users. The dump reads the catalogs by
 * queries of its own ({@code src/test/resources/dev/pgmg/testing/catalog}), so that it can be the
 * judge of what pgmg leaves behind. Not in it: data, system objects, members of extensions, pgmg's
 * two tables, and numbers that mean nothing (OIDs, gaps where columns were dropped). Servers from
 * 14 on.
 *
 * @param lines without line ends, sorted
 */
public record CatalogDump(List<String> lines) {

  private static final List<String> QUERIES =
      List.of(
          "schemas",
          "relations",
          "inheritance",
          "columns",
          "views",
          "indexes",
          "constraints",
          "triggers",
          "event-triggers",
          "rules",
          "policies",
          "functions",
          "types",
          "sequences",
          "extensions",
          "extension-dependencies",
          "privileges",
          "default-privileges",
          "comments",
          "security-labels",
          "publications",
          "publication-tables",
          "statistics",
          "operators",
          "operator-classes",
          "operator-families",
          "casts",
          "collations",
          "conversions",
          "text-search",
          "foreign-data",
          "languages",
          "database");

  /** Queries of catalogs that came later, by the version they came with. */
  private static final SortedMap<Integer, List<String>> LATER_QUERIES =
      new TreeMap<>(Map.of(15, List.of("publication-schemas")));

  public CatalogDump {
    lines = lines.stream().map(line -> line.replace("\n", "⏎ ")).sorted().toList();
  }

  /** Reads the catalogs in one round trip; the connection may be inside a transaction. */
  public static CatalogDump of(Connection connection) throws SQLException {
    // With an empty search path every name is written out in full.
    String script =
        "SET search_path = '';\n"
            + String.join(";\n", queries(connection.getMetaData().getDatabaseMajorVersion()))
            + ";\nRESET search_path";
    try (Statement statement = connection.createStatement()) {
      return new CatalogDump(Rows.ofScript(statement, script));
    }
  }

  /** What is only here and what is only there, or nothing if the two are equal. */
  public String differencesFrom(CatalogDump expected) {
    TreeSet<String> missing = new TreeSet<>(expected.lines);
    lines.forEach(missing::remove);
    TreeSet<String> surplus = new TreeSet<>(lines);
    expected.lines.forEach(surplus::remove);
    return missing.stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
        + surplus.stream().map(line -> "+ " + line + "\n").collect(Collectors.joining());
  }

  private static List<String> queries(int majorVersion) {
    TreeSet<String> names = new TreeSet<>(QUERIES);
    LATER_QUERIES.headMap(majorVersion + 1).values().forEach(names::addAll);
    String prelude = resource("prelude");
    return names.stream().map(name -> prelude + resource(name)).toList();
  }

  private static String resource(String name) {
    try (InputStream in = CatalogDump.class.getResourceAsStream("catalog/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no such query: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
