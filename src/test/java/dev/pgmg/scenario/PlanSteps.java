package dev.pgmg.scenario;

import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;

/** The steps of a plan, read back from what pgmg printed. */
final class PlanSteps {

  private static final Pattern NUMBERED_LINE = Pattern.compile(" +(\\d+)\\. (.*)");

  /** The parts of an object's name: quoted, with arguments, or plain. */
  private static final Pattern NAME_PART =
      Pattern.compile("((?:\"(?:[^\"]|\"\")*\"|[^.\"(])+)(\\(.*\\))?(?:\\.|$)");

  /** What dresses an object is called by its own word and the object's name, and perhaps more. */
  private static final Pattern DRESS =
      Pattern.compile(
          "^(comment|grant|revoke|owner|options|default|statistics|cluster|state|mapping|members|row_security"
              + "|forced_row_security|replica_identity|security_label)\\.(.*?)(: .*|, [a-z_]+\\..*)?$");

  /** First words of lines that alter an object. */
  private static final Set<String> ALTERING =
      Set.of(
          "alter",
          "comment",
          "grant",
          "revoke",
          "owner",
          "options",
          "default",
          "statistics",
          "cluster",
          "state",
          "mapping",
          "add",
          "row",
          "forced",
          "replica",
          "security",
          "undo");

  private PlanSteps() {}

  /**
   * One step as a plan in JSON tells it; what does not apply is empty.
   *
   * @param object kind and name, as in {@code view.user_stats}
   */
  record JsonStep(int number, String action, String object, String migration) {

    /** Whether a line of a plan as text tells of this step. */
    boolean isToldBy(TextStep step) {
      return number == step.number()
          && action.equals(step.action())
          && (migration.isEmpty() || step.line().contains(migration))
          && nameParts().stream().allMatch(step.line()::contains);
    }

    private List<String> nameParts() {
      String target = DRESS.matcher(object).replaceFirst("$2");
      String name = target.substring(target.indexOf('.') + 1);
      return NAME_PART.matcher(name).results().map(found -> found.group(1)).toList();
    }
  }

  /** One numbered line. */
  record TextStep(int number, String line) {

    String action() {
      String firstWord = line.split(" ", 2)[0].toLowerCase(Locale.ROOT);
      if (ALTERING.contains(firstWord)) {
        return "alter";
      }
      return firstWord.equals("run") ? "migrate" : firstWord;
    }
  }

  static List<TextStep> ofText(String plan) {
    return plan.lines()
        .dropWhile(line -> !line.equals("Execution order:"))
        .map(NUMBERED_LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> new TextStep(Integer.parseInt(line.group(1)), line.group(2)))
        .toList();
  }

  /** Reads the JSON with PostgreSQL, which is no friend of pgmg's report. */
  static List<JsonStep> ofJson(String plan, TestServer server) throws SQLException {
    return server
        .run(
            """
            SELECT unnest(ARRAY[
                step ->> 'number', step ->> 'action', coalesce(step ->> 'object', ''), coalesce(step ->> 'migration', '')])
            FROM jsonb_array_elements('%s'::jsonb -> 'steps') WITH ORDINALITY AS steps (step, place)
            ORDER BY place
            """
                .formatted(plan.replace("'", "''")))
        .stream()
        .gather(Gatherers.windowFixed(4))
        .map(
            step ->
                new JsonStep(Integer.parseInt(step.get(0)), step.get(1), step.get(2), step.get(3)))
        .toList();
  }

  /** Where the two tell different plans; empty if they do not. */
  static String differences(List<TextStep> text, List<JsonStep> json) {
    List<String> differences = new ArrayList<>();
    if (text.size() != json.size()) {
      differences.add("%d steps as text, %d as JSON".formatted(text.size(), json.size()));
    }
    for (int i = 0; i < Math.min(text.size(), json.size()); i++) {
      if (text.get(i).number() != i + 1 || !json.get(i).isToldBy(text.get(i))) {
        differences.add("as text: %s, as JSON: %s".formatted(text.get(i), json.get(i)));
      }
    }
    return String.join("\n", differences);
  }
}
