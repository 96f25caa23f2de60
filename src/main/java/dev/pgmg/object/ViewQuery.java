package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a view or another body of SQL reads, as far as its tokens show it. */
public final class ViewQuery {

  private static final Set<String> BEFORE_STAR = Set.of("select", "distinct", "all", "returning");
  private static final Set<String> AFTER_STAR =
      Set.of("from", "into", "where", "union", "except", "intersect", "order", "limit", "offset");

  private ViewQuery() {}

  /**
   * The query of a CREATE VIEW, to be described; empty where it has a column list or is recursive,
   * so that its columns are not simply the query's.
   */
  public static Optional<String> of(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    if (!cursor.skipPast("view") || isRecursive(statement)) {
      return Optional.empty();
    }
    cursor.qualifiedName();
    if (cursor.peekIs("(")) {
      return Optional.empty();
    }
    cursor.skipPast("as");
    List<Token> query = withoutCheckOption(cursor.rest());
    if (query.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        statement.source().text().substring(query.getFirst().start(), query.getLast().end()));
  }

  private static boolean isRecursive(Statement statement) {
    return statement.tokens().stream()
        .takeWhile(token -> !token.isWord("view"))
        .anyMatch(token -> token.isWord("recursive"));
  }

  private static List<Token> withoutCheckOption(List<Token> tokens) {
    int size = tokens.size();
    if (size < 3 || !tokens.get(size - 1).isWord("option")) {
      return tokens;
    }
    int end = size - 2;
    while (end > 0 && !tokens.get(end).isWord("with")) {
      end--;
    }
    return tokens.subList(0, end);
  }

  /**
   * Whether these tokens say {@code *} (or TABLE, or NATURAL) for columns that PostgreSQL lists
   * when the object is made.
   */
  public static boolean listsAllColumns(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("*") && isColumnStar(tokens, i)) {
        return true;
      }
      boolean table = tokens.get(i).isWord("table") && !tokens.get(i - 1).isWord("returns");
      if (table || tokens.get(i).isWord("natural")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isColumnStar(List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    if (before.is(".") || before.is(",") || BEFORE_STAR.stream().anyMatch(before::isWord)) {
      return true;
    }
    boolean ends = i + 1 == tokens.size() || tokens.get(i + 1).is(")") || tokens.get(i + 1).is(",");
    return before.is(")") && (ends || AFTER_STAR.stream().anyMatch(tokens.get(i + 1)::isWord));
  }
}
