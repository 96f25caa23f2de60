package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a statement can run in a transaction block, as far as its words tell.
 *
 * <p>These are the callers of PostgreSQL's PreventInTransactionBlock, tried out on 14 and 18. What
 * only the catalogs tell (REINDEX and CLUSTER of a partitioned table) is left to PostgreSQL, which
 * refuses it with 25001.
 */
public enum TransactionBlock {
  /** It can. */
  TAKES,
  /** What it calls may commit, which PostgreSQL refuses in a block (2D000). */
  MAY_TAKE,
  /** It cannot: 25001. */
  REFUSES;

  private static final Set<String> CONCURRENTLY = Set.of("CREATE INDEX", "DROP INDEX");
  private static final Pattern ENDS_TRANSACTION =
      Pattern.compile("\\b(commit|rollback)\\b", Pattern.CASE_INSENSITIVE);

  public static TransactionBlock of(Statement statement) {
    List<Token> tokens = statement.tokens();
    return switch (word(tokens, 0)) {
      case "VACUUM" -> REFUSES;
      case "CALL" -> MAY_TAKE;
      case "DO" -> ENDS_TRANSACTION.matcher(statement.sql()).find() ? MAY_TAKE : TAKES;
      case "CLUSTER" -> refusesIf(namesNoTable(tokens));
      case "REINDEX" -> refusesIf(reindexes(tokens));
      case "DISCARD" -> refusesIf(word(tokens, 1).equals("ALL"));
      case "CREATE", "DROP" -> refusesIf(createsOrDrops(tokens));
      case "ALTER" -> refusesIf(alters(tokens));
      default -> TAKES;
    };
  }

  private static TransactionBlock refusesIf(boolean refuses) {
    return refuses ? REFUSES : TAKES;
  }

  // CLUSTER, CLUSTER VERBOSE and CLUSTER (VERBOSE) are of all tables.
  private static boolean namesNoTable(List<Token> tokens) {
    int behind = behindOptions(tokens);
    return behind >= tokens.size()
        || (tokens.size() == behind + 1 && word(tokens, behind).equals("VERBOSE"));
  }

  private static boolean reindexes(List<Token> tokens) {
    int behind = behindOptions(tokens);
    return has(tokens, "concurrently")
        || Set.of("SCHEMA", "DATABASE", "SYSTEM").contains(word(tokens, behind));
  }

  private static boolean createsOrDrops(List<Token> tokens) {
    boolean unique = word(tokens, 1).equals("UNIQUE");
    String what = word(tokens, 0) + " " + word(tokens, unique ? 2 : 1);
    return switch (what) {
      case "CREATE DATABASE", "DROP DATABASE", "CREATE TABLESPACE", "DROP TABLESPACE" -> true;
      case "DROP SUBSCRIPTION" -> true;
      case "CREATE SUBSCRIPTION" -> !isOff(tokens, "create_slot") && !isOff(tokens, "connect");
      default -> CONCURRENTLY.contains(what) && word(tokens, unique ? 3 : 2).equals("CONCURRENTLY");
    };
  }

  private static boolean alters(List<Token> tokens) {
    return switch (word(tokens, 1)) {
      case "SYSTEM" -> true;
      case "DATABASE" -> has(tokens, "set", "tablespace");
      case "SUBSCRIPTION" ->
          has(tokens, "refresh", "publication")
              || has(tokens, "two_phase")
              || has(tokens, "failover")
              || (has(tokens, "publication") && !isOff(tokens, "refresh"));
      case "TABLE" -> has(tokens, "detach", "partition") && has(tokens, "concurrently");
      default -> false;
    };
  }

  private static int behindOptions(List<Token> tokens) {
    if (tokens.size() < 2 || !tokens.get(1).is("(")) {
      return 1;
    }
    int close = 1;
    while (close < tokens.size() && !tokens.get(close).is(")")) {
      close++;
    }
    return close + 1;
  }

  private static boolean isOff(List<Token> tokens, String option) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).isWord(option) && tokens.get(i + 1).is("=")) {
        String value = tokens.get(i + 2).text().replace("'", "").toLowerCase(Locale.ROOT);
        return Set.of("false", "off", "0", "no").contains(value);
      }
    }
    return false;
  }

  private static boolean has(List<Token> tokens, String... words) {
    for (int i = 0; i + words.length <= tokens.size(); i++) {
      int at = 0;
      while (at < words.length && tokens.get(i + at).isWord(words[at])) {
        at++;
      }
      if (at == words.length) {
        return true;
      }
    }
    return false;
  }

  private static String word(List<Token> tokens, int index) {
    return index < tokens.size() && tokens.get(index).kind() == TokenKind.WORD
        ? tokens.get(index).text().toUpperCase(Locale.ROOT)
        : "";
  }
}
