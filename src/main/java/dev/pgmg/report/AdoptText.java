package dev.pgmg.report;

import dev.pgmg.adopt.Adoption;
import dev.pgmg.adopt.Difference;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of taking over a database, for people and as JSON. */
public final class AdoptText {

  private AdoptText() {}

  public static List<String> lines(Adoption adoption, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add("Adopted:");
    recorded(lines, adoption);
    differences(lines, adoption.differences(), style);
    absent(lines, adoption.absent());
    if (!adoption.pending().isEmpty()) {
      lines.add("");
      lines.add("Migrations that pgmg apply will run:");
      adoption.pending().forEach(one -> lines.add("  - " + one.fileName()));
    }
    lines.add("");
    lines.add(
        adoption.isWhole()
            ? "Nothing but the state tables was changed."
            : "What differs is not recorded. Nothing but the state tables was changed.");
    return lines;
  }

  private static void recorded(List<String> lines, Adoption adoption) {
    List<Migration> migrations = adoption.migrations();
    if (migrations.size() == 1) {
      lines.add("  ✓ Recorded " + migrations.getFirst().fileName() + " as applied");
    } else if (!migrations.isEmpty()) {
      lines.add(
          "  ✓ Recorded %d migrations as applied, %s to %s"
              .formatted(
                  migrations.size(),
                  migrations.getFirst().fileName(),
                  migrations.getLast().fileName()));
    }
    if (!adoption.proved().isEmpty()) {
      lines.add(
          "  ✓ Recorded %s, proved to be there as the files say"
              .formatted(count(adoption.proved().size(), "definition")));
    }
    if (migrations.isEmpty() && adoption.proved().isEmpty()) {
      lines.add("  - Nothing to record");
    }
    if (adoption.known() > 0) {
      lines.add("  - %s recorded before".formatted(count(adoption.known(), "definition")));
    }
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static void differences(List<String> lines, List<Difference> differences, Style style) {
    if (differences.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Not what the files say (- what is there, + what the file makes):");
    for (Difference difference : differences) {
      lines.add("  ✗ " + place(difference.definition()) + ": " + difference.definition().key());
      if (!difference.reason().isEmpty()) {
        lines.add("      " + style.bad(difference.reason()));
      }
      LineDiff.of(difference.existing(), difference.made())
          .forEach(line -> lines.add("      " + coloured(line, style)));
      lines.add("    way out: " + wayOut(difference));
    }
  }

  private static String coloured(String line, Style style) {
    return line.startsWith("-") ? style.bad(line) : line.startsWith("+") ? style.good(line) : line;
  }

  static String wayOut(Difference difference) {
    String first = "make the file say what is there and adopt again, or ";
    return first
        + switch (difference.way()) {
          case PUT_ON -> "let pgmg apply do what the file says";
          case TAKE_OVER -> "let pgmg apply --allow take-over replace it";
          case REMOVE -> "drop or rename it in a migration, so that pgmg apply makes it anew";
        };
  }

  private static void absent(List<String> lines, List<Definition> absent) {
    if (absent.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Declared and not there; pgmg apply makes it:");
    absent.forEach(one -> lines.add("  - " + place(one) + ": " + one.key()));
  }

  private static String place(Definition definition) {
    return definition.statement().location().file()
        + ":"
        + definition.statement().location().line();
  }

  public static String json(Adoption adoption) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", 1);
    fields.put("adopted", adoption.isWhole());
    fields.put("migrations", adoption.migrations().stream().map(Migration::name).toList());
    fields.put("pending_migrations", adoption.pending().stream().map(Migration::name).toList());
    fields.put("recorded", adoption.proved().stream().map(Definition::key).toList());
    fields.put("recorded_before", adoption.known());
    fields.put("differences", adoption.differences().stream().map(AdoptText::json).toList());
    fields.put("absent", adoption.absent().stream().map(Definition::key).toList());
    fields.put("warnings", adoption.warnings().stream().map(Problem::message).toList());
    return Json.write(fields);
  }

  private static Map<String, Object> json(Difference difference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("object", difference.definition().key());
    fields.put("file", difference.definition().file());
    fields.put("line", difference.definition().statement().location().line());
    fields.put("reason", difference.reason());
    fields.put("existing", difference.existing());
    fields.put("made", difference.made());
    fields.put("way_out", wayOut(difference));
    return fields;
  }
}
