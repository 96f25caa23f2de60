package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that change what the session works with from then on, as far as their words tell: SET
 * and RESET, of roles too, and a SELECT of set_config() alone, as pg_dump writes it. SET
 * CONSTRAINTS and SET TRANSACTION are of the transaction, as is all that is LOCAL.
 */
public final class SessionChange {

  /** What else begins a statement may call what sets something. */
  private static final Set<String> SETS_NOTHING =
      Set.of(
          "ALTER",
          "COMMENT",
          "COPY",
          "CREATE",
          "DELETE",
          "DROP",
          "GRANT",
          "INSERT",
          "LOCK",
          "MERGE",
          "REINDEX",
          "REVOKE",
          "SECURITY",
          "TRUNCATE",
          "UPDATE");

  private static final String ALL = "all";
  private static final String ROLE = "role";
  private static final String USER = "session_authorization";

  private SessionChange() {}

  /** Whether one of these may set something, whatever its words tell. */
  public static boolean mayBeAmong(List<Statement> statements) {
    return statements.stream()
        .anyMatch(statement -> !SETS_NOTHING.contains(new TokenCursor(statement).peekWord()));
  }

  /** Those that are in force behind some statements which ran outside a transaction. */
  public static List<Statement> inForce(List<Statement> statements) {
    Map<String, Statement> inForce = new LinkedHashMap<>();
    for (Statement statement : statements) {
      TokenCursor cursor = new TokenCursor(statement);
      if (cursor.accept("reset")) {
        String name = name(cursor);
        inForce.keySet().removeIf(key -> name.equals(ALL) ? !isIdentity(key) : key.equals(name));
      } else {
        set(cursor)
            .ifPresent(
                name -> {
                  inForce.keySet().removeIf(key -> name.equals(USER) && key.equals(ROLE));
                  inForce.remove(name);
                  inForce.put(name, statement);
                });
      }
    }
    return List.copyOf(inForce.values());
  }

  // RESET ALL leaves them.
  private static boolean isIdentity(String name) {
    return name.equals(ROLE) || name.equals(USER);
  }

  private static Optional<String> set(TokenCursor cursor) {
    if (cursor.accept("select")) {
      return setConfig(cursor);
    }
    boolean ofTheTransaction =
        !cursor.accept("set")
            || cursor.peekIs("constraints")
            || cursor.peekIs("transaction")
            || cursor.peekIs("local");
    return ofTheTransaction ? Optional.empty() : Optional.of(name(cursor));
  }

  private static String name(TokenCursor cursor) {
    if (cursor.accept("session", "authorization")) {
      return USER;
    }
    if (cursor.accept("time", "zone")) {
      return "timezone";
    }
    cursor.accept("session");
    return cursor.accept("schema")
        ? "search_path"
        : String.join(".", cursor.dottedName()).toLowerCase(Locale.ROOT);
  }

  // With constants only: anything else may give another value by now.
  private static Optional<String> setConfig(TokenCursor cursor) {
    cursor.accept("pg_catalog", ".");
    if (!cursor.accept("set_config", "(")) {
      return Optional.empty();
    }
    Optional<String> name = cursor.literal();
    boolean value = cursor.accept(",") && cursor.literal().isPresent();
    boolean stays = cursor.accept(",", "false", ")") && cursor.atEnd();
    return name.filter(known -> value && stays).map(known -> known.toLowerCase(Locale.ROOT));
  }
}
