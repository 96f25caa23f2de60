package dev.pgmg.sql;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a length of time as PostgreSQL's settings are written (section 19.1.1 of its manual):
 * {@code 500ms}, {@code 2s}, {@code 1min}; a number alone is milliseconds. {@code 1m30s} is read as
 * well.
 */
public final class DurationText {

  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,9})\\s*(us|ms|s|min|m|h|d)(?![a-z])");
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,9}");

  private DurationText() {}

  public static Optional<Duration> read(String text) {
    String trimmed = text.strip();
    if (MILLISECONDS.matcher(trimmed).matches()) {
      return Optional.of(Duration.ofMillis(Long.parseLong(trimmed)));
    }
    Duration total = Duration.ZERO;
    Matcher part = PART.matcher(trimmed);
    int end = 0;
    while (end < trimmed.length()) {
      if (!part.find(end) || part.start() != end) {
        return Optional.empty();
      }
      total = total.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
      end = part.end();
    }
    return end == 0 ? Optional.empty() : Optional.of(total);
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "us" -> Duration.ofNanos(1_000);
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofMinutes(1);
    };
  }
}
