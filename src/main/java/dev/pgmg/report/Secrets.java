package dev.pgmg.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides passwords in what is shown: they stand in SQL of the user's ({@code CREATE ROLE ...
 * PASSWORD 'x'}, options of user mappings, connection strings), and whatever tells of that SQL
 * would show them: a line with a caret, a context of the server's, a plan.
 *
 * <p>What is hidden keeps its length, so that a caret stays below what it points at. Rather too
 * much is hidden than too little: the literal next to any word like password.
 */
public final class Secrets {

  private static final String WORD =
      "\\w*(?:password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key)\\w*";

  /** Up to the quotes of a literal that says it, inside of other literals too. */
  private static final Pattern BEFORE_LITERAL =
      Pattern.compile(
          "(?i)(?:(?<!['\"\\w])"
              + WORD
              + "|\\b"
              + WORD
              + "(?:\\s+|\\s*(?:=>|:=|=)\\s*|['\"]+\\s*(?:,|=>|=|:)\\s*))(?<escaped>e?)(?:u&)?(?<quotes>'+|\\$\\w*\\$)");

  private static final Pattern IN_A_URI = Pattern.compile("://[^\\s:/@'\"]*:([^\\s@/'\"]+)@");

  private static final Pattern IN_A_CONNECTION_STRING =
      Pattern.compile(
          "(?i)\\b(?:host|hostaddr|port|dbname|user)\\s*=[^=]*?\\bpassword\\s*=\\s*([^\\s'\"]+)"
              + "|\\bpassword\\s*=\\s*([^\\s'\"]+)(?=\\s+(?:host|hostaddr|port|dbname|user)\\s*=)");

  private Secrets() {}

  /** The text with stars for each character of a password. */
  public static String hidden(String text) {
    StringBuilder shown = new StringBuilder(text);
    Matcher literal = BEFORE_LITERAL.matcher(text);
    int from = 0;
    while (literal.find(from)) {
      String quotes = literal.group("quotes");
      from =
          literal.group("escaped").isEmpty()
              ? endOfLiteral(text, quotes, literal.end())
              : endOfEscaped(text, literal.end());
      hide(shown, literal.end(), from);
    }
    hide(shown, IN_A_URI.matcher(text));
    hide(shown, IN_A_CONNECTION_STRING.matcher(text));
    return shown.toString();
  }

  // Where a literal does not end, as in a line that was cut, it ends with the line.
  private static int endOfLiteral(String text, String quotes, int begin) {
    int line = text.indexOf('\n', begin);
    int last = line < 0 ? text.length() : line;
    if (quotes.startsWith("$")) {
      int end = text.indexOf(quotes, begin);
      return end < 0 ? last : end;
    }
    boolean isEmpty = quotes.length() % 2 == 0 && !isPartOfValue(text, begin);
    int at = isEmpty ? begin : text.indexOf('\'', begin);
    while (!isEmpty && at >= 0 && at < last) {
      int behind = at;
      while (behind < text.length() && text.charAt(behind) == '\'') {
        behind++;
      }
      // Twice as many stand for one that is part of the value.
      if ((behind - at) % (2 * quotes.length()) >= quotes.length()) {
        return at;
      }
      at = text.indexOf('\'', behind);
    }
    return isEmpty ? begin : last;
  }

  private static boolean isPartOfValue(String text, int at) {
    return at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && ",;)".indexOf(text.charAt(at)) < 0;
  }

  private static int endOfEscaped(String text, int begin) {
    int at = begin;
    while (at < text.length() && text.charAt(at) != '\'') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  private static void hide(StringBuilder shown, Matcher matcher) {
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.start(group) >= 0) {
          hide(shown, matcher.start(group), matcher.end(group));
        }
      }
    }
  }

  private static void hide(StringBuilder shown, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isWhitespace(shown.charAt(i))) {
        shown.setCharAt(i, '*');
      }
    }
  }
}
