package dev.pgmg.sql;

import java.util.List;
import java.util.Map;

/**
 * Where a statement's names without a schema are, as far as earlier statements of its file say.
 *
 * @param path the search_path that they set, without what PostgreSQL looks at by itself; empty
 *     where they say nothing
 * @param known of some names, in which of these schemas they are; the others are in the first
 */
public record Schemas(List<String> path, Map<String, String> known) {

  /** Where the connection's search_path says. */
  public static final Schemas UNSAID = new Schemas(List.of(), Map.of());

  public Schemas {
    path = List.copyOf(path);
    known = Map.copyOf(known);
  }

  public static Schemas of(List<String> path) {
    return new Schemas(path, Map.of());
  }

  /** The schema of a name; empty where nothing says it. */
  public String schemaOf(String name) {
    return known.getOrDefault(name, path.isEmpty() ? "" : path.getFirst());
  }

  /** Whether only the catalogs can tell where a name is. */
  public boolean areSeveral() {
    return path.size() > 1;
  }
}
