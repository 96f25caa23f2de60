package dev.pgmg.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL text into tokens, as PostgreSQL's own lexer does (chapter 4.1 of the manual, with {@code
 * standard_conforming_strings} on) and psql's around it.
 *
 * <p>Lossless: the texts of the tokens, joined, are the source. What is never closed is one {@link
 * TokenKind#UNTERMINATED} token to the end, so no text is an error here. Two things depend on what
 * came before: a string constant that goes on after a line end (4.1.2.1) is of the kind it began
 * as, and the lines after {@code COPY ... FROM stdin;} are data. Takes time linear in the text.
 */
public final class Lexer {

  private static final int AVERAGE_TOKEN_LENGTH = 5;

  private final String text;
  private final List<Token> tokens;
  private final StringContinuation continuation = new StringContinuation();
  private final CopyFromStdin copy = new CopyFromStdin();
  private int copiesWithoutData;
  private int position;

  private Lexer(String text) {
    this.text = text;
    this.tokens = new ArrayList<>(text.length() / AVERAGE_TOKEN_LENGTH + 1);
  }

  public static List<Token> tokens(SourceText source) {
    Lexer lexer = new Lexer(source.text());
    while (lexer.position < lexer.text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char first = text.charAt(position);
    switch (first) {
      case ' ', '\t', '\n', '\r', '\f', '\u000B' -> whitespace();
      case '\'' -> string(continuation.kind(), position);
      case '"' -> quotedIdentifier(TokenKind.QUOTED_IDENTIFIER, position);
      case '$' -> dollar();
      case '.' -> dot();
      case ':' -> colon();
      case '(', ')', '[', ']', ',', ';' -> add(TokenKind.PUNCTUATION, position + 1);
      case '\\' -> add(TokenKind.BACKSLASH_COMMAND, Characters.lineEnd(text, position));
      default -> other(first);
    }
  }

  private void other(char first) {
    if (Characters.startsWord(first)) {
      word(first);
    } else if (Characters.isDigit(first)) {
      add(TokenKind.NUMBER, NumberSyntax.end(text, position));
    } else if (OperatorSyntax.startsLineComment(text, position)) {
      add(TokenKind.LINE_COMMENT, Characters.lineEnd(text, position));
    } else if (OperatorSyntax.startsBlockComment(text, position)) {
      addUnlessOpen(TokenKind.BLOCK_COMMENT, QuoteSyntax.blockCommentEnd(text, position));
    } else if (OperatorSyntax.isOperatorCharacter(first)) {
      add(TokenKind.OPERATOR, OperatorSyntax.end(text, position));
    } else {
      add(TokenKind.UNKNOWN, position + 1);
    }
  }

  /** White space; where inline data is due it begins after the first line end. */
  private void whitespace() {
    int end = Characters.whitespaceEnd(text, position);
    int dataStart = copiesWithoutData > 0 ? Characters.nextLine(text, position, end) : -1;
    add(TokenKind.WHITESPACE, dataStart < 0 ? end : dataStart);
    for (; dataStart >= 0 && copiesWithoutData > 0; copiesWithoutData--) {
      copyData();
    }
  }

  private void copyData() {
    // A second COPY of the same line: its data begins on the line after the first one's marker.
    if (tokens.getLast().kind() == TokenKind.COPY_DATA) {
      int nextLine = Characters.nextLine(text, position, text.length());
      add(TokenKind.WHITESPACE, nextLine < 0 ? text.length() : nextLine);
    }
    add(TokenKind.COPY_DATA, CopyFromStdin.dataEnd(text, position));
  }

  /** A word, or a constant or name whose quote follows a letter at once. */
  private void word(char first) {
    char second = Characters.at(text, position + 1);
    if (second == '\'') {
      switch (first) {
        case 'e', 'E' -> string(TokenKind.ESCAPE_STRING, position + 1);
        case 'b', 'B', 'x', 'X' -> string(TokenKind.BIT_STRING, position + 1);
        case 'n', 'N' -> string(TokenKind.STRING, position + 1);
        default -> add(TokenKind.WORD, position + 1);
      }
    } else if (second == '&' && (first == 'u' || first == 'U')) {
      unicode(Characters.at(text, position + 2));
    } else {
      add(TokenKind.WORD, Characters.wordEnd(text, position));
    }
  }

  private void unicode(char third) {
    switch (third) {
      case '\'' -> string(TokenKind.UNICODE_STRING, position + 2);
      case '"' -> quotedIdentifier(TokenKind.UNICODE_IDENTIFIER, position + 2);
      default -> add(TokenKind.WORD, position + 1);
    }
  }

  private void string(TokenKind kind, int quote) {
    addUnlessOpen(kind, QuoteSyntax.stringEnd(text, quote, kind));
  }

  private void quotedIdentifier(TokenKind kind, int quote) {
    addUnlessOpen(kind, QuoteSyntax.doubledQuoteEnd(text, quote));
  }

  private void dollar() {
    int bodyStart = QuoteSyntax.dollarTagEnd(text, position);
    if (bodyStart >= 0) {
      addUnlessOpen(
          TokenKind.DOLLAR_STRING, QuoteSyntax.dollarStringEnd(text, position, bodyStart));
    } else if (Characters.isDigit(Characters.at(text, position + 1))) {
      add(TokenKind.PARAMETER, Characters.digitsEnd(text, position + 1));
    } else {
      add(TokenKind.UNKNOWN, position + 1);
    }
  }

  private void dot() {
    char second = Characters.at(text, position + 1);
    if (Characters.isDigit(second)) {
      add(TokenKind.NUMBER, NumberSyntax.end(text, position));
    } else {
      add(TokenKind.PUNCTUATION, position + (second == '.' ? 2 : 1));
    }
  }

  private void colon() {
    char second = Characters.at(text, position + 1);
    if (second == ':' || second == '=') {
      add(TokenKind.OPERATOR, position + 2);
    } else {
      add(TokenKind.PUNCTUATION, position + 1);
    }
  }

  private void addUnlessOpen(TokenKind kind, int end) {
    if (end < 0) {
      add(TokenKind.UNTERMINATED, text.length());
    } else {
      add(kind, end);
    }
  }

  private void add(TokenKind kind, int end) {
    if (end == position) {
      return;
    }
    Token token = new Token(kind, Characters.slice(text, position, end), position);
    tokens.add(token);
    position = end;
    continuation.accept(token);
    if (isSql(kind) && copy.endsWith(token)) {
      copiesWithoutData++;
    }
  }

  private static boolean isSql(TokenKind kind) {
    return !kind.isTrivia() && kind != TokenKind.COPY_DATA && kind != TokenKind.BACKSLASH_COMMAND;
  }
}
