package dev.pgmg.report;

import dev.pgmg.apply.Announcement;
import dev.pgmg.plan.Change;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Severity;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What listeners of channel {@code pgmg} get: one line of JSON.
 *
 * <p>Never more than PostgreSQL sends (manual, NOTIFY: less than 8,000 bytes): of long lists, what
 * matters most to clients, and how much was left out. All of it ASCII, so that it is as long in
 * every server encoding and every one has it. Anybody who may connect may listen: so it names
 * things, and says nothing of what is in them.
 *
 * @param version pgmg's own
 */
public record NotifyPayload(String version) implements Announcement.Herald {

  private static final int MAX_BYTES = 7_900;
  private static final int LONGEST_PATH = 200;

  @Override
  public List<String> payloads(Announcement announcement) {
    Map<String, Object> fields = fields(announcement);
    List<Map<String, Object>> migrations = migrations(announcement.plan());
    List<Map<String, Object>> changes = changes(announcement.plan());
    put(fields, "migrations", migrations, 0);
    put(fields, "changes", changes, 0);
    int left = MAX_BYTES - line(fields).length();
    int some = fitting(migrations, left / 2);
    left -= size(migrations.subList(0, some));
    put(fields, "migrations", migrations, some);
    put(fields, "changes", changes, fitting(changes, left));
    return List.of(line(fields));
  }

  private Map<String, Object> fields(Announcement announcement) {
    Plan plan = announcement.plan();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", 1);
    fields.put("event", event(announcement));
    fields.put("version", version);
    fields.put("severity", plan.severity().word());
    for (Severity severity : List.of(Severity.BREAKING, Severity.TRANSIENT, Severity.SAFE)) {
      fields.put(severity.word(), plan.count(severity));
    }
    fields.put("steps", plan.steps().size());
    if (announcement instanceof Announcement.Failed failed) {
      fields.put("end", failed.end().name().toLowerCase(Locale.ROOT));
      fields.put("errors", failed.problems().size());
      failed.problems().stream().findFirst().ifPresent(one -> fields.put("error", error(one)));
    }
    return fields;
  }

  private static String event(Announcement announcement) {
    return switch (announcement) {
      case Announcement.Started started -> "apply_started";
      case Announcement.Succeeded succeeded -> "apply_succeeded";
      case Announcement.Failed failed -> "apply_failed";
    };
  }

  // A message may quote data.
  private static Map<String, Object> error(Problem problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", problem.code().word());
    if (!problem.sqlState().isEmpty()) {
      fields.put("sqlstate", problem.sqlState());
    }
    problem.place().ifPresent(place -> put(fields, place));
    return fields;
  }

  private static void put(Map<String, Object> fields, SourceLocation place) {
    String file = place.file();
    fields.put("file", file.substring(Math.max(file.length() - LONGEST_PATH, 0)));
    fields.put("line", place.line());
    fields.put("column", place.column());
  }

  private static List<Map<String, Object>> migrations(Plan plan) {
    return plan.migrations().stream()
        .map(
            pending ->
                fields("name", pending.migration().name(), "severity", pending.severity().word()))
        .toList();
  }

  private static List<Map<String, Object>> changes(Plan plan) {
    return plan.changes().stream()
        .sorted(Comparator.comparing(Change::severity).reversed())
        .map(
            change ->
                fields(
                    "object", change.key(),
                    "change", change.type().word(),
                    "severity", change.severity().word()))
        .toList();
  }

  private static Map<String, Object> fields(String... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private static void put(
      Map<String, Object> fields, String name, List<Map<String, Object>> all, int shown) {
    fields.put(name, new ArrayList<>(all.subList(0, shown)));
    fields.put(name + "_omitted", all.size() - shown);
  }

  private static int fitting(List<Map<String, Object>> items, int bytes) {
    int left = bytes;
    for (int i = 0; i < items.size(); i++) {
      left -= size(items.subList(i, i + 1));
      if (left < 0) {
        return i;
      }
    }
    return items.size();
  }

  private static int size(List<Map<String, Object>> items) {
    return items.stream().mapToInt(item -> line(item).length() + 1).sum();
  }

  private static String line(Object value) {
    StringBuilder ascii = new StringBuilder();
    Json.line(value)
        .chars()
        .forEach(
            c -> {
              if (c < 0x7f) {
                ascii.append((char) c);
              } else {
                ascii.append("\\u%04x".formatted(c));
              }
            });
    return ascii.toString();
  }
}
