package dev.pgmg.sql;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What makes a definition, or a migration's file, the same as before: 64 hexadecimal digits of
 * SHA-256.
 *
 * <p>Databases remember these hashes, so a change of what goes into them makes every object look
 * modified. A definition's hash is over its tokens without white space and comments: each as its
 * length in UTF-16 units, a colon and its text. Words, numbers and the letter before a quote are
 * folded to lower case as PostgreSQL folds names (section 4.1.1 of the manual: ASCII letters only);
 * everything in quotes counts to the last character, CRLF as LF.
 */
public final class TokenHash {

  private TokenHash() {}

  /** The hash of a definition. */
  public static String of(List<Token> tokens) {
    StringBuilder content = new StringBuilder();
    for (Token token : tokens) {
      if (!token.kind().isTrivia()) {
        String text = canonical(token);
        content.append(text.length()).append(':').append(text);
      }
    }
    return DigestUtils.sha256Hex(content.toString());
  }

  /** The hash of statements, each as {@link #of}, and of the data that is copied in. */
  public static String ofStatements(List<Statement> statements) {
    StringBuilder content = new StringBuilder();
    for (Statement statement : statements) {
      content.append(of(statement.tokens())).append('\n');
      statement
          .copyData()
          .ifPresent(data -> content.append(DigestUtils.sha256Hex(unixLines(data))).append('\n'));
    }
    return DigestUtils.sha256Hex(content.toString());
  }

  /** The hash of a whole text, with every line end as LF. */
  public static String ofFile(String text) {
    return DigestUtils.sha256Hex(unixLines(text).replace('\r', '\n'));
  }

  private static String canonical(Token token) {
    String text = token.text();
    return switch (token.kind()) {
      case WORD, NUMBER -> folded(text, text.length());
      case STRING, ESCAPE_STRING, UNICODE_STRING, UNICODE_IDENTIFIER, BIT_STRING ->
          unixLines(folded(text, 1));
      case QUOTED_IDENTIFIER, DOLLAR_STRING, COPY_DATA, UNTERMINATED -> unixLines(text);
      case OPERATOR, PUNCTUATION, PARAMETER, BACKSLASH_COMMAND, UNKNOWN -> text;
      case WHITESPACE, LINE_COMMENT, BLOCK_COMMENT -> "";
    };
  }

  /** The text with its first {@code count} characters in lower case. */
  private static String folded(String text, int count) {
    for (int i = 0; i < count; i++) {
      if (Characters.lower(text.charAt(i)) != text.charAt(i)) {
        return fold(text, count);
      }
    }
    return text;
  }

  private static String fold(String text, int count) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < count; i++) {
      folded.setCharAt(i, Characters.lower(text.charAt(i)));
    }
    return folded.toString();
  }

  private static String unixLines(String text) {
    return text.replace("\r\n", "\n");
  }
}
