package dev.pgmg.object;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a statement's tokens from left to right. */
public final class TokenCursor {

  private final Statement statement;
  private final List<Token> tokens;
  private int next;

  public TokenCursor(Statement statement) {
    this(statement, statement.tokens());
  }

  TokenCursor(Statement statement, List<Token> tokens) {
    this.statement = statement;
    this.tokens = tokens;
  }

  public boolean atEnd() {
    return next >= tokens.size();
  }

  public int position() {
    return next;
  }

  public void moveTo(int position) {
    next = position;
  }

  /** The tokens from here on. */
  public List<Token> rest() {
    return tokens.subList(Math.min(next, tokens.size()), tokens.size());
  }

  public List<Token> between(int from, int to) {
    return tokens.subList(from, to);
  }

  public boolean peekIs(String wordOrSymbol) {
    return !atEnd() && (tokens.get(next).isWord(wordOrSymbol) || tokens.get(next).is(wordOrSymbol));
  }

  /** Steps over these words or symbols if all of them come next. */
  public boolean accept(String... wordsOrSymbols) {
    int start = next;
    for (String expected : wordsOrSymbols) {
      if (!peekIs(expected)) {
        next = start;
        return false;
      }
      next++;
    }
    return true;
  }

  /** Steps over everything up to and including the next of these at this depth of parentheses. */
  public boolean skipPast(String wordOrSymbol) {
    int start = next;
    while (!atEnd()) {
      if (accept(wordOrSymbol)) {
        return true;
      }
      skipOne();
    }
    next = start;
    return false;
  }

  /** Steps over one token, or over a whole pair of parentheses or brackets. */
  public void skipOne() {
    if (peekIs("(") || peekIs("[")) {
      int depth = 0;
      do {
        depth += peekIs("(") || peekIs("[") ? 1 : peekIs(")") || peekIs("]") ? -1 : 0;
        next++;
      } while (depth > 0 && !atEnd());
    } else {
      next++;
    }
  }

  public Token take() {
    if (atEnd()) {
      throw unexpected("the statement ends too early");
    }
    return tokens.get(next++);
  }

  /** The word that comes next, upper case; empty if it is no word. */
  public String peekWord() {
    return atEnd() || tokens.get(next).kind() != TokenKind.WORD
        ? ""
        : tokens.get(next).text().toUpperCase(Locale.ROOT);
  }

  public boolean peekIsName() {
    return !atEnd() && Names.isName(tokens.get(next));
  }

  /** One identifier as PostgreSQL stores it. */
  public String name() {
    if (!peekIsName()) {
      throw unexpected("a name is missing");
    }
    Token token = take();
    if (token.kind() == TokenKind.UNICODE_IDENTIFIER && accept("uescape") && !atEnd()) {
      String escape = take().text();
      return decoded(token, escape.charAt(Math.min(1, escape.length() - 1)));
    }
    return token.kind() == TokenKind.UNICODE_IDENTIFIER
        ? decoded(token, '\\')
        : Names.stored(token);
  }

  private String decoded(Token token, char escape) {
    try {
      return Names.decodeUnicode(token.text(), escape);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      next--;
      throw unexpected("invalid Unicode escape");
    }
  }

  /**
   * A name with as many dotted parts as there are; the last two count (a database name does not).
   */
  public QualifiedName qualifiedName() {
    List<String> parts = dottedName();
    int last = parts.size() - 1;
    return new QualifiedName(last == 0 ? "" : parts.get(last - 1), parts.get(last));
  }

  public List<String> dottedName() {
    List<String> parts = new ArrayList<>();
    parts.add(name());
    while (accept(".")) {
      parts.add(name());
    }
    return parts;
  }

  /** The problem that the statement cannot be read here. */
  public PgmgException unexpected(String message) {
    int offset = atEnd() ? statement.end() : tokens.get(next).start();
    return new PgmgException(Problem.at(statement.source().locationAt(offset), "syntax", message));
  }
}
