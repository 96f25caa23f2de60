package dev.pgmg.alter;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenHash;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a statement. Two pieces are equal if they mean the same, however they are written.
 *
 * @param sql as it is written
 * @param meaning what tells it from another: the hash of its tokens, unless its reader knows better
 */
record Piece(String sql, String meaning) {

  static final Piece NONE = of("");

  /** How an operator's name is written where it has a schema. */
  private static final Pattern OPERATOR = Pattern.compile("(?is)operator\\s*\\((.+)\\)");

  static Piece of(Statement statement, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return NONE;
    }
    String sql =
        statement.source().text().substring(tokens.getFirst().start(), tokens.getLast().end());
    return new Piece(sql, TokenHash.of(tokens));
  }

  static Piece of(String sql) {
    return new Piece(sql, TokenHash.of(Lexer.tokens(new SourceText("", sql))));
  }

  /** What the name of a function or operator comes to where it is found in this schema. */
  Piece referredFrom(String schema) {
    Matcher operator = OPERATOR.matcher(sql);
    String name = operator.matches() ? operator.group(1).strip() : sql;
    for (String found : List.of("pg_catalog", QualifiedName.quoted(schema))) {
      if (name.startsWith(found + ".")) {
        return of(name.substring(found.length() + 1));
      }
    }
    return of(name);
  }

  boolean isNone() {
    return sql.isEmpty();
  }

  Piece orElse(Piece other) {
    return isNone() ? other : this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Piece piece && piece.meaning.equals(meaning);
  }

  @Override
  public int hashCode() {
    return meaning.hashCode();
  }
}
