package dev.pgmg.scenario;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One command as a user types it.
 *
 * @param arguments without the program's name
 * @param text as it was written
 */
record CommandLine(List<String> arguments, String text) {

  /** A word, a piece in single quotes or one in double quotes; no escapes. */
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  static CommandLine parse(String line) {
    return new CommandLine(arguments(line), line);
  }

  boolean isApply() {
    return arguments.contains("apply") && !arguments.contains("--dry-run");
  }

  private static List<String> arguments(String line) {
    return ARGUMENT
        .matcher(line)
        .results()
        .map(found -> found.group().replaceAll("^(['\"])(.*)\\1$", "$2"))
        .toList();
  }
}
