package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings an enum to its new labels: renamed ones by RENAME VALUE, new ones by ADD VALUE wherever in
 * the order they stand (manual, ALTER TYPE). A label that is gone or moved cannot be altered away.
 */
final class EnumAlteration {

  private EnumAlteration() {}

  static Optional<List<String>> between(
      Before before, Definition.OfObject now, List<Rename> renames) {
    Optional<EnumLabels> recorded = EnumLabels.of(before.statement());
    Optional<EnumLabels> declared = EnumLabels.of(now.statement());
    if (recorded.isEmpty() || declared.isEmpty()) {
      return Optional.empty();
    }
    List<String> wanted = declared.get().labels();
    List<String> there = before.parts().orElse(recorded.get().labels());
    List<Rename> applicable = Rename.applicable(renames, there, wanted);
    EnumLabels kept = new EnumLabels(Rename.renamed(there, applicable));
    if (!kept.missingFrom(declared.get()).isEmpty() || !kept.isOrderedAs(declared.get())) {
      return Optional.empty();
    }
    String alter = "ALTER TYPE " + now.id().name().sql();
    List<String> statements = new ArrayList<>();
    for (Rename rename : applicable) {
      statements.add(
          alter + " RENAME VALUE " + quoted(rename.from()) + " TO " + quoted(rename.to()));
    }
    additions(kept.labels(), wanted).forEach(addition -> statements.add(alter + addition));
    return Optional.of(statements);
  }

  private static List<String> additions(List<String> kept, List<String> wanted) {
    List<String> additions = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (!kept.contains(wanted.get(i))) {
        String place =
            i > 0
                ? " AFTER " + quoted(wanted.get(i - 1))
                : kept.isEmpty() ? "" : " BEFORE " + quoted(kept.getFirst());
        additions.add(" ADD VALUE " + quoted(wanted.get(i)) + place);
      }
    }
    return additions;
  }

  private static String quoted(String label) {
    return "'" + label.replace("'", "''") + "'";
  }
}
