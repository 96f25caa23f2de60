package dev.pgmg.scenario;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of a text what differs from run to run: paths, names, numbers of ports, times. */
record Normalizer(Map<Pattern, String> replacements) {

  /** For what PostgreSQL itself says of a scenario: whoever pgmg connects as reads the same. */
  static Normalizer ofRows() {
    return new Normalizer(
        Map.of(Pattern.compile("\\b" + Pattern.quote(TestRole.OWNER_NAME) + "\\b"), "postgres"));
  }

  static Normalizer of(Path project, TestDatabase database) {
    Map<Pattern, String> replacements = new LinkedHashMap<>(ofRows().replacements());
    replacements.put(Pattern.compile(Pattern.quote(project.toString())), "<project>");
    replacements.put(Pattern.compile("\\b" + Pattern.quote(database.name()) + "\\b"), "<database>");
    replacements.put(
        Pattern.compile(
            "(\\b(localhost|127\\.0\\.0\\.1|"
                + Pattern.quote(database.address().host())
                + ")|\\[::1\\]):"
                + database.address().port()
                + "\\b"),
        "<server>");
    replacements.put(Pattern.compile("\\(\\d[\\d.]* ?(µs|ms|s|min)\\)"), "(… ms)");
    replacements.put(
        Pattern.compile(
            "\\b\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?"
                + "( ?UTC|Z\\b|[+-]\\d\\d(:?\\d\\d)?\\b)?"),
        "<time>");
    replacements.put(Pattern.compile("\\b(pid|PID|process) \\d+\\b"), "$1 …");
    return new Normalizer(replacements);
  }

  String normalize(String text) {
    String result = text;
    for (Map.Entry<Pattern, String> replacement : replacements.entrySet()) {
      result = replacement.getKey().matcher(result).replaceAll(replacement.getValue());
    }
    return result;
  }
}
