package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts a query together of only those branches that what is asked for needs: one resource for each
 * family or catalog, joined by UNION ALL.
 *
 * <p>A branch that is another one on an old server stands in a directory of that version, and holds
 * up to it: {@code recreate/14/pg_publication_rel.sql}.
 */
record Branches(int serverVersion) {

  static Branches on(Connection connection) {
    try {
      return new Branches(connection.getMetaData().getDatabaseMajorVersion());
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  private static final int OLDEST = 14;
  private static final int NEWEST_WITH_OWN_BRANCHES = 14;

  /** Those that there are, in the order of their names. */
  List<String> of(String directory, Set<String> names) {
    return new TreeSet<>(names)
        .stream().map(name -> find(directory, name)).flatMap(Optional::stream).toList();
  }

  private Optional<String> find(String directory, String name) {
    for (int version = Math.max(serverVersion, OLDEST);
        version <= NEWEST_WITH_OWN_BRANCHES;
        version++) {
      Optional<String> own = SqlResource.find(directory + "/" + version + "/" + name);
      if (own.isPresent()) {
        return own;
      }
    }
    return SqlResource.find(directory + "/" + name);
  }

  /** As they go on behind another branch. */
  static String more(List<String> branches) {
    return branches.stream().map(branch -> "\nUNION ALL\n" + branch).collect(Collectors.joining());
  }
}
