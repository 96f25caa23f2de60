package dev.pgmg.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key of a directive.
 *
 * @param directive as written, such as {@code pgmg:section}
 * @param text as written
 * @param name what the rest of pgmg calls it
 * @param form the values it takes
 */
record DirectiveKey(String directive, String text, String name, Form form) {

  private static final String SECTION = "pgmg:section";
  private static final String PGMT_SECTION = "pgmt:section";
  private static final String ALLOW = "pgmg:allow";

  private static final List<DirectiveKey> ALL =
      List.of(
          key(SECTION, "name", Form.TEXT),
          key(SECTION, "mode", Form.MODE),
          key(SECTION, "lock_timeout", Form.DURATION),
          key(SECTION, "statement_timeout", Form.DURATION),
          key(SECTION, "retry_attempts", Form.COUNT),
          key(SECTION, "retry_delay", Form.DURATION),
          key(PGMT_SECTION, "name", Form.TEXT),
          key(PGMT_SECTION, "mode", Form.PGMT_MODE),
          key(PGMT_SECTION, "lock_timeout", Form.DURATION),
          key(PGMT_SECTION, "statement_timeout", Form.DURATION),
          new DirectiveKey(PGMT_SECTION, "timeout", "statement_timeout", Form.DURATION),
          key(PGMT_SECTION, "retry_attempts", Form.COUNT),
          key(PGMT_SECTION, "retry_delay", Form.DURATION),
          key(PGMT_SECTION, "retry_backoff", Form.BACKOFF),
          key(PGMT_SECTION, "on_lock_timeout", Form.ON_LOCK_TIMEOUT),
          key(PGMT_SECTION, "description", Form.TEXT),
          key(PGMT_SECTION, "module", Form.TEXT),
          key(PGMT_SECTION, "remaps", Form.TEXT),
          key(ALLOW, "name", Form.TEXT),
          key(ALLOW, "reason", Form.TEXT));

  static Optional<DirectiveKey> find(String directive, String text) {
    return ALL.stream()
        .filter(key -> key.directive.equals(directive) && key.text.equals(text))
        .findFirst();
  }

  static List<String> known(String directive) {
    return ALL.stream()
        .filter(key -> key.directive.equals(directive))
        .map(DirectiveKey::text)
        .toList();
  }

  private static DirectiveKey key(String directive, String text, Form form) {
    return new DirectiveKey(directive, text, text, form);
  }

  /** Which values a key takes. */
  enum Form {
    TEXT(".+", "a text that is not empty"),
    COUNT("[1-9]\\d{0,5}", "a whole number from 1"),
    DURATION("", "a length of time such as \"500ms\", \"2s\" or \"1min\""),
    MODE("transactional|non-transactional", "\"transactional\" or \"non-transactional\""),
    PGMT_MODE(
        "transactional|non-transactional|autocommit",
        "\"transactional\", \"non-transactional\" or \"autocommit\""),
    BACKOFF("none|exponential", "\"none\" or \"exponential\""),
    ON_LOCK_TIMEOUT("fail|retry", "\"fail\" or \"retry\"");

    private final Pattern pattern;
    private final String expected;

    Form(String pattern, String expected) {
      this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
      this.expected = expected;
    }

    boolean accepts(String value) {
      return this == DURATION
          ? DurationText.read(value).isPresent()
          : pattern.matcher(value).matches();
    }

    /** What is expected, for a hint. */
    String expected() {
      return expected;
    }

    /** The value as the rest of pgmg knows it. */
    String canonical(String value) {
      return this == PGMT_MODE && value.equals("autocommit") ? "non-transactional" : value;
    }
  }
}
