package dev.pgmg.alter;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.StringLiteral;
import dev.pgmg.object.TokenCursor;
import dev.pgmg.object.TypeNames;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenHash;
import dev.pgmg.sql.TokenKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a statement clause by clause; throws a {@link PgmgException} where it is not as expected.
 */
final class Clauses {

  private static final Set<TokenKind> STRINGS =
      Set.of(TokenKind.STRING, TokenKind.ESCAPE_STRING, TokenKind.DOLLAR_STRING);

  /** Escapes by number, which {@link StringLiteral} does not decode. */
  private static final Pattern NUMERIC_ESCAPE = Pattern.compile("\\\\[0-7xuU]");

  private final Statement statement;
  private final TokenCursor cursor;

  private Clauses(Statement statement) {
    this.statement = statement;
    this.cursor = new TokenCursor(statement);
  }

  /** The whole of it. */
  static Clauses of(Statement statement) {
    return new Clauses(statement);
  }

  /** What follows {@code CREATE [OR REPLACE] kind [IF NOT EXISTS]}. */
  static Clauses after(Statement statement, String... kind) {
    Clauses clauses = new Clauses(statement);
    clauses.expect("create");
    clauses.accept("or", "replace");
    clauses.expect(kind);
    clauses.accept("if", "not", "exists");
    return clauses;
  }

  boolean accept(String... words) {
    return cursor.accept(words);
  }

  void expect(String... words) {
    if (!cursor.accept(words)) {
      throw cursor.unexpected("expected is " + String.join(" ", words));
    }
  }

  boolean comes(String wordOrSymbol) {
    return cursor.peekIs(wordOrSymbol);
  }

  boolean atEnd() {
    return cursor.atEnd();
  }

  void expectEnd() {
    if (!cursor.atEnd()) {
      throw cursor.unexpected("this is not expected here");
    }
  }

  /** The problem that what comes next cannot be read. */
  PgmgException unexpected() {
    return cursor.unexpected("this is not expected here");
  }

  String name() {
    return cursor.name();
  }

  /** A name with as many parts as there are. */
  Piece dottedName() {
    int start = cursor.position();
    cursor.dottedName();
    return since(start);
  }

  /** The next token. */
  Piece one() {
    int start = cursor.position();
    cursor.take();
    return since(start);
  }

  /** All up to the first of these outside parentheses, or to the end. */
  Piece upTo(String... words) {
    int start = cursor.position();
    while (!cursor.atEnd() && Arrays.stream(words).noneMatch(cursor::peekIs)) {
      cursor.skipOne();
    }
    return since(start);
  }

  /** All that is left. */
  List<Token> rest() {
    return cursor.rest();
  }

  /** What stands in parentheses, with them; none where no parenthesis opens. */
  Piece group() {
    int start = cursor.position();
    if (cursor.peekIs("(")) {
      cursor.skipOne();
    }
    return since(start);
  }

  /** An expression of the grammar's b_expr: it ends before a word that begins another clause. */
  Piece expression(Set<String> clauseWords) {
    int start = cursor.position();
    boolean operandExpected = true;
    int cases = 0;
    while (!cursor.atEnd()
        && (operandExpected || cases > 0 || !clauseWords.contains(cursor.peekWord()))) {
      cases += cursor.peekIs("case") ? 1 : cursor.peekIs("end") ? -1 : 0;
      Token token = cursor.between(cursor.position(), cursor.position() + 1).getFirst();
      operandExpected =
          token.kind() == TokenKind.OPERATOR
              || token.isWord("is")
              || token.isWord("not")
              || token.isWord("from");
      cursor.skipOne();
    }
    return since(start);
  }

  /** The value of a string constant, which may go on in the next line in quotes of its own. */
  String string() {
    if (!comesString()) {
      throw cursor.unexpected("expected is a string constant");
    }
    StringBuilder value = new StringBuilder();
    while (comesString()) {
      Token token = cursor.take();
      if (token.kind() == TokenKind.ESCAPE_STRING && NUMERIC_ESCAPE.matcher(token.text()).find()) {
        throw unexpected();
      }
      value.append(StringLiteral.of(token).content());
    }
    return value.toString();
  }

  private boolean comesString() {
    return !cursor.atEnd() && STRINGS.contains(cursor.rest().getFirst().kind());
  }

  /** A type. Two are equal if format_type() shows them alike, with their modifiers. */
  Piece type() {
    int start = cursor.position();
    String name = TypeNames.read(cursor).orElseThrow(() -> cursor.unexpected("a type is missing"));
    List<Token> tokens = cursor.between(start, cursor.position());
    return new Piece(since(start).sql(), name + modifiers(name, tokens));
  }

  // format_type() says "character" to bpchar too, which has no length at all, and TypeNames leaves
  // out an interval's fields.
  private static String modifiers(String name, List<Token> tokens) {
    boolean unlimited = tokens.stream().anyMatch(token -> token.isWord("bpchar"));
    List<Token> kept =
        name.startsWith("interval")
            ? tokens.subList(1, tokens.size())
            : tokens.stream()
                .dropWhile(token -> !token.is("("))
                .takeWhile(token -> !token.is(")"))
                .toList();
    return (unlimited ? " unlimited" : "") + " " + TokenHash.of(kept);
  }

  /** {@code (name = value, name 'value', name, ...)}: the values by name, in their order. */
  Map<String, Piece> options() {
    Map<String, Piece> options = new LinkedHashMap<>();
    expect("(");
    while (!accept(")")) {
      String name = optionName();
      accept("=");
      Piece value = upTo(",", ")");
      if (options.put(name, value) != null) {
        throw unexpected();
      }
      if (!accept(",") && !comes(")")) {
        throw unexpected();
      }
    }
    return options;
  }

  private String optionName() {
    return cursor.dottedName().stream().map(QualifiedName::quoted).collect(Collectors.joining("."));
  }

  private Piece since(int start) {
    return Piece.of(statement, cursor.between(start, cursor.position()));
  }
}
