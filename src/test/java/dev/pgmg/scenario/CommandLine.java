package dev.pgmg.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One command as a user types it.
 *
 * @param arguments without the program's name
 * @param text as it was written
 */
record CommandLine(List<String> arguments, String text) {

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "plan", "plan",
          "apply", "apply",
          "status", "status",
          "adopt", "adopt",
          "config", "config",
          "resolve", "resolve",
          "new", "files",
          "init", "files",
          "graph", "graph");

  /** A word, a piece in single quotes or one in double quotes; no escapes. */
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  static CommandLine parse(String line) {
    return new CommandLine(arguments(line), line);
  }

  boolean isApply() {
    return arguments.contains("apply") && !arguments.contains("--dry-run");
  }

  /** The schema of what it prints as JSON; empty where it prints something else. */
  Optional<String> schema() {
    return arguments.contains("json") || arguments.contains("--format=json")
        ? arguments.stream().filter(SCHEMAS::containsKey).map(SCHEMAS::get).findFirst()
        : Optional.empty();
  }

  /** The file that a plan is saved to, if it is. */
  Optional<String> savedPlan() {
    int option = arguments.indexOf("--out");
    return option < 0 ? Optional.empty() : Optional.of(arguments.get(option + 1));
  }

  private static List<String> arguments(String line) {
    return ARGUMENT
        .matcher(line)
        .results()
        .map(found -> found.group().replaceAll("^(['\"])(.*)\\1$", "$2"))
        .toList();
  }
}
