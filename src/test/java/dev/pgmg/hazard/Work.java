package dev.pgmg.hazard;

import dev.pgmg.testing.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What PostgreSQL did to one table, as the catalogs and the locks of the transaction tell.
 *
 * @param locks that the transaction holds on it
 */
record Work(Set<Kind> kinds, Set<Lock> locks) {

  /** What can be seen of it. */
  enum Kind {
    /** Its rows are in another file. */
    REWRITTEN,
    /** Its rows were read. */
    SCANNED,
    /** An index of it is in a file that was not there. */
    INDEXED
  }

  private static final String FILES =
      """
      SELECT c.relname || '|' || coalesce(pg_relation_filenode(c.oid), 0) || '|'
             || pg_stat_get_xact_numscans(c.oid) || '|'
             || (SELECT coalesce(string_agg(pg_relation_filenode(indexrelid)::text, ',' ORDER BY indexrelid), '')
                 FROM pg_index WHERE indrelid = c.oid AND indisready)
             || '|' || c.oid
      FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'm', 'p')
      """;

  private static final String LOCKS =
      """
      SELECT relation || '|' || mode FROM pg_locks
      WHERE pid = pg_backend_pid() AND locktype = 'relation'
      """;

  /** Runs a statement and takes it back; answers what it did to each table, by name. */
  static Map<String, Work> of(Connection connection, String setup, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(setup);
      statement.execute("SAVEPOINT here");
      Map<String, List<String>> before = files(statement);
      statement.execute(sql);
      Map<String, List<String>> after = byOid(files(statement));
      Map<String, Set<Lock>> locks = locks(statement);
      Map<String, Work> work = new HashMap<>();
      before.forEach(
          (table, files) ->
              work.put(
                  table,
                  new Work(
                      kinds(files, after.getOrDefault(files.getLast(), files)),
                      locks.getOrDefault(files.getLast(), Set.of()))));
      return work;
    } finally {
      connection.rollback();
    }
  }

  private static Map<String, List<String>> files(Statement statement) throws SQLException {
    return Rows.ofScript(statement, FILES).stream()
        .map(row -> Arrays.asList(row.split("\\|", -1)))
        .collect(Collectors.toMap(List::getFirst, row -> row));
  }

  private static Map<String, List<String>> byOid(Map<String, List<String>> byName) {
    return byName.values().stream().collect(Collectors.toMap(List::getLast, files -> files));
  }

  private static Map<String, Set<Lock>> locks(Statement statement) throws SQLException {
    Map<String, Set<Lock>> locks = new HashMap<>();
    for (String row : Rows.ofScript(statement, LOCKS)) {
      String[] parts = row.split("\\|", -1);
      Arrays.stream(Lock.values())
          .filter(lock -> lock.inCatalog().equals(parts[1]))
          .forEach(
              lock -> locks.computeIfAbsent(parts[0], t -> EnumSet.noneOf(Lock.class)).add(lock));
    }
    return locks;
  }

  private static Set<Kind> kinds(List<String> before, List<String> after) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!before.get(1).equals(after.get(1))) {
      kinds.add(Kind.REWRITTEN);
    }
    if (!before.get(2).equals(after.get(2))) {
      kinds.add(Kind.SCANNED);
    }
    Set<String> indexes = new HashSet<>(List.of(after.get(3).split(",", -1)));
    indexes.removeAll(List.of(before.get(3).split(",", -1)));
    if (indexes.stream().anyMatch(file -> !file.isEmpty())) {
      kinds.add(Kind.INDEXED);
    }
    return kinds;
  }

  /** Whether others can write meanwhile. */
  boolean keepsWritersOut() {
    return locks.stream().anyMatch(lock -> lock.compareTo(Lock.SHARE) >= 0);
  }

  /** What that is called. */
  Set<HazardKind> hazards() {
    if (kinds.contains(Kind.REWRITTEN)) {
      return Set.of(HazardKind.TABLE_REWRITE);
    }
    if (!keepsWritersOut() || !kinds.contains(Kind.SCANNED)) {
      return Set.of();
    }
    return kinds.contains(Kind.INDEXED)
        ? Set.of(HazardKind.BLOCKING_INDEX_BUILD)
        : Set.of(HazardKind.FULL_SCAN);
  }
}
