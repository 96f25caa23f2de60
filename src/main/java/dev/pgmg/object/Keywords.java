package dev.pgmg.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PostgreSQL's key words of 14 to 18 that are not unreserved, with what pg_get_keywords() calls
 * their catcode (manual, appendix C).
 */
final class Keywords {

  private static final Set<String> LINES = read();
  private static final Set<String> ALL =
      LINES.stream().map(line -> line.substring(0, line.length() - 2)).collect(Collectors.toSet());

  private Keywords() {}

  /** Whether quote_ident() quotes the word. */
  static boolean needsQuotes(String word) {
    return ALL.contains(word);
  }

  /** Whether the word without quotes is never a name. */
  static boolean isReserved(String word) {
    return LINES.contains(word + " R");
  }

  private static Set<String> read() {
    try (InputStream in =
        Objects.requireNonNull(Keywords.class.getResourceAsStream("keywords.txt"))) {
      String words = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Set.of(words.strip().split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
