package dev.pgmg.cli;

import java.util.Locale;

/** How a command prints its result. */
enum Format {
  TEXT,
  JSON,
  SQL,
  GITHUB;

  /**
   * What the arguments ask for, whether the command can be understood or not: text, if they ask for
   * nothing that there is.
   */
  static Format askedFor(String... arguments) {
    Format asked = TEXT;
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      if (arguments[i].startsWith("--format=")) {
        asked = named(arguments[i].substring("--format=".length()));
      } else if (arguments[i].equals("--format") && i + 1 < arguments.length) {
        i++;
        asked = named(arguments[i]);
      }
    }
    return asked;
  }

  private static Format named(String word) {
    for (Format format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    return TEXT;
  }
}
