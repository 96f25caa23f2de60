package dev.pgmg.convergence;

import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.util.List;

/** The roles that generated projects give to and own by, of this JVM alone. */
final class Roles {

  private static final String PREFIX = "pgmg_convergence_" + ProcessHandle.current().pid() + "_";

  static final String READER = PREFIX + "reader";
  static final String WRITER = PREFIX + "writer";
  static final String OWNER = PREFIX + "owner";
  static final String HAND = PREFIX + "hand";
  static final String HAND_OWNER = PREFIX + "hand_owner";

  private static final List<String> ALL = List.of(READER, WRITER, OWNER, HAND, HAND_OWNER);

  private Roles() {}

  // Owners may do everything, so that nothing depends on what else they were granted.
  static void create() throws SQLException {
    for (String role : ALL) {
      TestServer.get().run("CREATE ROLE " + role + " SUPERUSER");
    }
  }

  static void drop() throws SQLException {
    for (String role : ALL) {
      TestServer.get().run("DROP ROLE IF EXISTS " + role);
    }
  }
}
