package dev.pgmg.alter;

import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenHash;
import java.util.List;

/**
 * A piece of a statement. Two pieces are equal if they mean the same, however they are written.
 *
 * @param sql as it is written
 * @param meaning what tells it from another: the hash of its tokens, unless its reader knows better
 */
record Piece(String sql, String meaning) {

  static final Piece NONE = of("");

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
