package dev.pgmg.config;

/** Reads {@code host=... dbname='...'}, as section 34.1.1.1 of PostgreSQL's manual has it. */
final class KeyValueString {

  private final String text;
  private int position;

  private KeyValueString(String text) {
    this.text = text;
  }

  static void parse(String text, ConnectionString result) {
    KeyValueString reader = new KeyValueString(text);
    reader.skipSpace();
    while (!reader.atEnd()) {
      String key = reader.key();
      result.put(key, reader.value());
      reader.skipSpace();
    }
  }

  private String key() {
    int start = position;
    while (!atEnd() && current() != '=' && !Character.isWhitespace(current())) {
      position++;
    }
    String key = text.substring(start, position);
    skipSpace();
    if (atEnd() || current() != '=') {
      throw new InvalidValue(
          "the connection string has a word that is not followed by =",
          "put a value with spaces in single quotes");
    }
    position++;
    skipSpace();
    return key;
  }

  private String value() {
    if (!atEnd() && current() == '\'') {
      position++;
      return quoted();
    }
    StringBuilder value = new StringBuilder();
    while (!atEnd() && !Character.isWhitespace(current())) {
      value.append(unescaped());
    }
    return value.toString();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (!atEnd()) {
      if (current() == '\'') {
        position++;
        return value.toString();
      }
      value.append(unescaped());
    }
    throw new InvalidValue("the connection string has a quote that is not closed", "");
  }

  private char unescaped() {
    if (current() == '\\' && position + 1 < text.length()) {
      position++;
    }
    return text.charAt(position++);
  }

  private void skipSpace() {
    while (!atEnd() && Character.isWhitespace(current())) {
      position++;
    }
  }

  private boolean atEnd() {
    return position >= text.length();
  }

  private char current() {
    return text.charAt(position);
  }
}
