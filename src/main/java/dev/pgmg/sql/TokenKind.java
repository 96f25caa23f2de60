package dev.pgmg.sql;

/** What a token is, after chapter 4.1 (Lexical Structure) of PostgreSQL's manual. */
public enum TokenKind {
  WHITESPACE,
  /** {@code -- ...} up to, not including, the line end. */
  LINE_COMMENT,
  /** Nested as PostgreSQL nests them. */
  BLOCK_COMMENT,
  /** An unquoted identifier or key word. */
  WORD,
  /** {@code "..."}. */
  QUOTED_IDENTIFIER,
  /** {@code U&"..."}; a UESCAPE clause is tokens of its own. */
  UNICODE_IDENTIFIER,
  /** {@code '...'}, {@code N'...'}: only a doubled quote is special. */
  STRING,
  /** {@code E'...'}: backslash escapes. */
  ESCAPE_STRING,
  /** {@code U&'...'}; a UESCAPE clause is tokens of its own. */
  UNICODE_STRING,
  /** {@code B'...'} and {@code X'...'}. */
  BIT_STRING,
  /** {@code $tag$...$tag$}. */
  DOLLAR_STRING,
  NUMBER,
  /** {@code $1}. */
  PARAMETER,
  /** One operator after PostgreSQL's longest-match rule, {@code ::}, {@code :=}, {@code =>} too. */
  OPERATOR,
  /** One of {@code ( ) [ ] , ; : .} and {@code ..}. */
  PUNCTUATION,
  /** A psql meta command: from the backslash to the end of the line. */
  BACKSLASH_COMMAND,
  /**
   * The lines between {@code COPY ... FROM stdin;} and the end marker {@code \.}, the marker
   * included, starting after the line end of the COPY statement.
   */
  COPY_DATA,
  /** A string, quoted identifier or comment that the text ends in; runs to the end of the text. */
  UNTERMINATED,
  /** A character PostgreSQL's lexer does not know. */
  UNKNOWN;

  /** White space and comments: what separates tokens and means nothing. */
  public boolean isTrivia() {
    return this == WHITESPACE || this == LINE_COMMENT || this == BLOCK_COMMENT;
  }
}
