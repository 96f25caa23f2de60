package dev.pgmg.hazard;

import dev.pgmg.object.TokenCursor;
import dev.pgmg.sql.Statement;
import java.util.Set;

/** Statements that lock tables which neither their words nor what is asked of the catalogs tell. */
public final class UntoldLocks {

  /** With CASCADE, they take along what is no table, or what the catalogs tell to be kin. */
  private static final Set<String> TOLD_WITH_CASCADE =
      Set.of("TABLE", "FOREIGN", "VIEW", "MATERIALIZED", "INDEX", "TRIGGER", "RULE", "POLICY");

  private UntoldLocks() {}

  /** Whether a statement may take some. */
  public static boolean in(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    return switch (cursor.peekWord()) {
      case "DROP", "ALTER" -> {
        cursor.take();
        yield statement.tokens().getLast().isWord("cascade")
            && !TOLD_WITH_CASCADE.contains(cursor.peekWord());
      }
      case "REINDEX", "VACUUM", "CLUSTER" ->
          ActReader.read(statement).stream().anyMatch(placed -> placed.act().relations().isEmpty());
      default -> false;
    };
  }
}
