package dev.pgmg.plan;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.State;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the migrations that were applied with the files that are there now. */
final class History {

  private History() {}

  /** What apply refuses: an applied file that changed or is gone, a pending one that comes late. */
  static List<Finding> findings(Project project, State state) {
    Map<String, Migration> files = new HashMap<>();
    project.migrations().forEach(migration -> files.put(migration.name(), migration));
    List<Finding> findings = new ArrayList<>();
    BigInteger last = BigInteger.valueOf(-1);
    for (AppliedMigration applied : state.applied()) {
      Migration file = files.remove(applied.name());
      if (file == null) {
        findings.add(Finding.refusal(missing(applied)));
      } else {
        last = last.max(file.number());
        if (!file.hash().equals(applied.hash())) {
          findings.add(Finding.refusal(changed(file)));
        }
      }
    }
    for (Migration pending : project.migrations()) {
      if (files.containsKey(pending.name()) && pending.number().compareTo(last) < 0) {
        findings.add(Finding.refusal(late(pending, last)));
      }
    }
    return findings;
  }

  private static Problem missing(AppliedMigration applied) {
    return Problem.of(
            "missing-migration", applied.name() + ".sql was applied, but the file is gone")
        .withHint("put the file back");
  }

  private static Problem changed(Migration file) {
    return Problem.of(
            "changed-migration", file.source().name() + " was changed after it was applied")
        .withHint("put it back as it was, and write a new migration for the change");
  }

  private static Problem late(Migration pending, BigInteger last) {
    return Problem.of(
            "out-of-order-migration",
            pending.source().name()
                + " comes before number "
                + last
                + ", which was applied already")
        .withHint("give it a number above " + last);
  }
}
