package dev.pgmg.object;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a statement's tokens from left to right. */
public final class TokenCursor {

  private final Statement statement;
  private final List<Token> tokens;
  private int next;

  public TokenCursor(Statement statement) {
    this(statement, statement.tokens());
  }

  private TokenCursor(Statement statement, List<Token> tokens) {
    this.statement = statement;
    this.tokens = tokens;
  }

  /** A cursor over other tokens in the place of this statement's. */
  TokenCursor over(List<Token> others) {
    return new TokenCursor(statement, others);
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

  /** The source from one token up to, not including, another. */
  String text(int from, int to) {
    return statement.source().text().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The source of the statement up to here. */
  String textUpToHere() {
    return text(0, next);
  }

  public boolean peekIs(String wordOrSymbol) {
    return !atEnd() && (tokens.get(next).isWord(wordOrSymbol) || tokens.get(next).is(wordOrSymbol));
  }

  /** Steps over these words or symbols if all of them come next. */
  public boolean accept(String... wordsOrSymbols) {
    return acceptAll(Arrays.asList(wordsOrSymbols));
  }

  boolean acceptAll(List<String> wordsOrSymbols) {
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
    String name = Names.at(tokens, next).orElseThrow(() -> unexpected("invalid Unicode escape"));
    next += Names.isEscapedBySign(tokens, next) ? 3 : 1;
    return name;
  }

  /** The value of a string constant, stepping over it, if one comes next. */
  Optional<String> literal() {
    return !atEnd() && StringLiteral.isOne(tokens.get(next))
        ? Optional.of(StringLiteral.of(take()).content())
        : Optional.empty();
  }

  /**
   * A name with as many dotted parts as there are; the last two count (a database name does not).
   * One without a schema is where an earlier statement of the file says, if one does.
   */
  public QualifiedName qualifiedName() {
    List<String> parts = dottedName();
    int last = parts.size() - 1;
    return last == 0
        ? inItsSchema(QualifiedName.unqualified(parts.getFirst()))
        : new QualifiedName(parts.get(last - 1), parts.get(last));
  }

  private QualifiedName inItsSchema(QualifiedName name) {
    return name.in(statement.schemas().schemaOf(name.name()));
  }

  /**
   * What a function's name may mean behind what sets the search_path: PostgreSQL's own come first
   * (manual, 5.10.5), and which of the others fits the arguments, words do not tell.
   */
  public List<QualifiedName> mayBe(QualifiedName function) {
    List<String> path = statement.schemas().path();
    return path.isEmpty() || function.isQualified()
        ? List.of(function)
        : Stream.concat(Stream.of("pg_catalog"), path.stream()).map(function::in).toList();
  }

  /** An operator's symbol, with or without a schema. */
  QualifiedName operatorName() {
    String schema = "";
    while (peekIsName()) {
      schema = name();
      if (!accept(".")) {
        throw unexpected("an operator's symbol is missing");
      }
    }
    if (atEnd() || !Names.isOperator(tokens.get(next))) {
      throw unexpected("an operator's symbol is missing");
    }
    return new QualifiedName(schema, Names.operator(take()));
  }

  public List<String> dottedName() {
    List<String> parts = new ArrayList<>();
    parts.add(name());
    while (accept(".")) {
      parts.add(name());
    }
    return parts;
  }

  /** The words and names from here on, the same however they are spelled and laid out. */
  String normalisedRest() {
    StringBuilder text = new StringBuilder();
    while (!atEnd()) {
      boolean tight = text.isEmpty() || peekIs(",") || peekIs(".") || text.toString().endsWith(".");
      text.append(tight ? "" : " ");
      boolean quoted = peekWord().isEmpty() && peekIsName();
      text.append(quoted ? QualifiedName.quoted(name()) : peekIsName() ? name() : take().text());
    }
    return text.toString();
  }

  /** The problem that the statement cannot be read here. */
  public PgmgException unexpected(String message) {
    int offset = atEnd() ? statement.end() : tokens.get(next).start();
    return new PgmgException(
        Problem.at(statement.source().locationAt(offset), ProblemCode.SYNTAX, message));
  }
}
