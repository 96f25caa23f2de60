package dev.pgmg.plan;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.SectionProgress;
import dev.pgmg.catalog.State;
import dev.pgmg.object.Repetition;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import dev.pgmg.project.Section;
import dev.pgmg.sql.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the migrations that were applied with the files that are there now. */
final class History {

  private History() {}

  /**
   * What apply refuses: an applied file that changed or is gone, a section that is done and
   * changed, a pending file that comes late.
   */
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
        findings.addAll(applied.isFinished() ? finished(applied, file) : begun(applied, file));
      }
    }
    for (Migration pending : project.migrations()) {
      if (files.containsKey(pending.name()) && pending.number().compareTo(last) < 0) {
        findings.add(Finding.refusal(late(pending, last)));
      }
    }
    return findings;
  }

  private static List<Finding> finished(AppliedMigration applied, Migration file) {
    return file.hash().equals(applied.hash()) ? List.of() : List.of(Finding.refusal(changed(file)));
  }

  private static List<Finding> begun(AppliedMigration applied, Migration file) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < applied.sections().size(); i++) {
      SectionProgress recorded = applied.sections().get(i);
      if (!isAsRecorded(recorded, file, i)) {
        findings.add(Finding.refusal(changedSection(recorded, file, i)));
        break;
      }
      if (recorded.state() == SectionProgress.State.RUNNING) {
        findings.addAll(cutOff(file, file.sections().get(i), recorded.statements()));
      }
    }
    return findings;
  }

  // Where the catalogs do not tell what came of a statement, only a person can.
  private static List<Finding> cutOff(Migration file, Section section, int statement) {
    if (statement >= section.size()) {
      return List.of();
    }
    Statement last = file.in(section).get(statement);
    if (!(Repetition.of(last) instanceof Repetition.Unknown)) {
      return List.of();
    }
    String name = file.name();
    return List.of(
        Finding.refusal(
            Problem.at(
                    last.location(),
                    "unknown-outcome",
                    "an apply was cut off while this statement ran: whether it was carried out is"
                        + " not known")
                .withHint(
                    "look what it has done, then say pgmg resolve "
                        + name
                        + " --done or --again")));
  }

  private static boolean isAsRecorded(SectionProgress recorded, Migration file, int index) {
    boolean untouched = !recorded.isDone() && recorded.statements() == 0;
    if (untouched && index < file.sections().size()) {
      return true;
    }
    if (index >= file.sections().size()) {
      return false;
    }
    Section section = file.sections().get(index);
    boolean sameSize = recorded.isDone() && section.size() == recorded.statements();
    return section.mode().word().equals(recorded.mode())
        && (sameSize || !recorded.isDone())
        && section.size() >= recorded.statements()
        && Section.hash(file.in(section).subList(0, recorded.statements())).equals(recorded.hash());
  }

  private static Problem changedSection(SectionProgress recorded, Migration file, int index) {
    String which =
        recorded.name().isEmpty() ? "the part of it that ran" : "section " + recorded.name();
    String hint =
        "put what ran back as it was, its mode and its place too; what did not run yet may change";
    String message =
        which
            + " was changed after "
            + (recorded.isDone() ? "it was applied" : "some of its statements were");
    return index < file.sections().size() && file.sections().get(index).size() > 0
        ? Problem.at(
                file.in(file.sections().get(index)).getFirst().location(),
                "changed-section",
                message)
            .withHint(hint)
        : Problem.of("changed-section", file.source().name() + ": " + message).withHint(hint);
  }

  private static Problem missing(AppliedMigration applied) {
    return Problem.of(
            "missing-migration",
            applied.name()
                + ".sql was "
                + (applied.isFinished() ? "applied" : "applied in part")
                + ", but the file is gone")
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
