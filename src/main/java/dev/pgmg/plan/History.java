package dev.pgmg.plan;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.SectionProgress;
import dev.pgmg.catalog.State;
import dev.pgmg.object.Repetition;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import dev.pgmg.project.Section;
import dev.pgmg.sql.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the migrations that were applied with the files that are there now.
 *
 * <p>What somebody accepts is recorded: the text of a file as it is now, or that the file is gone.
 * Its row stays in any case, so that a file that comes back is not run again. What is done of a
 * migration that is not done as a whole cannot be accepted otherwise: only as it ran it tells where
 * to go on.
 */
record History(Project project, State state, Consent consent) {

  /**
   * What apply refuses: an applied file that changed or is gone, a section that is done and
   * changed, a pending file that comes late.
   */
  List<Finding> findings() {
    Map<String, Migration> files = files();
    List<Finding> findings = new ArrayList<>();
    BigInteger last = BigInteger.valueOf(-1);
    for (AppliedMigration applied : state.applied()) {
      Migration file = files.remove(applied.name());
      last = last.max(Migration.numberOf(applied.name()));
      if (file != null && !applied.isFinished()) {
        findings.addAll(begun(applied, file));
      } else if (differs(applied, file) && !isAccepted(applied)) {
        findings.add(Finding.refusal(file == null ? missing(applied) : changed(file)));
      }
    }
    for (Migration pending : project.migrations()) {
      if (files.containsKey(pending.name()) && pending.number().compareTo(last) < 0) {
        findings.add(late(pending, last));
      }
    }
    findings.addAll(ofNoUse(files));
    return consent.migrations() == Consent.Migrations.NONE
        ? findings.stream().map(finding -> Finding.note(finding.problem())).toList()
        : findings;
  }

  /** What is not run of the pending migrations. */
  List<Finding> leftOut() {
    return switch (consent.migrations()) {
      case ALL -> List.of();
      case TRANSACTIONAL -> outside();
      case NONE ->
          Pending.of(project, state).stream()
              .map(
                  pending ->
                      Finding.note(
                          Problem.of(ProblemCode.LEFT_OUT, pending.fileName() + " (pending)")
                              .withHint("pgmg apply runs it, and so does watch --migrations")))
              .toList();
    };
  }

  private List<Finding> outside() {
    List<Finding> findings = new ArrayList<>();
    for (Migration pending : Pending.of(project, state)) {
      for (Section section : pending.sections()) {
        if (section.isOutside() && section.size() > 0) {
          findings.add(Finding.note(leftOut(pending, section)));
        }
      }
    }
    return findings;
  }

  private static Problem leftOut(Migration pending, Section section) {
    String name = section.name().isEmpty() ? "" : ", section " + section.name();
    return Problem.at(
        pending.in(section).getFirst().location(),
        ProblemCode.LEFT_OUT,
        pending.fileName() + name + " (runs outside a transaction)");
  }

  /** What was accepted, to be recorded. */
  List<Step> acceptances() {
    Map<String, Migration> files = files();
    List<Step> steps = new ArrayList<>();
    for (AppliedMigration applied : state.applied()) {
      Migration file = files.get(applied.name());
      if (isAccepted(applied) && differs(applied, file)) {
        steps.add(
            new Step.Accept(
                file == null
                    ? applied.as(applied.hash(), AppliedMigration.File.GIVEN_UP)
                    : applied.as(file.hash(), AppliedMigration.File.EXPECTED)));
      }
    }
    return steps;
  }

  private Map<String, Migration> files() {
    Map<String, Migration> files = new TreeMap<>();
    project.migrations().forEach(migration -> files.put(migration.name(), migration));
    return files;
  }

  private boolean isAccepted(AppliedMigration applied) {
    return applied.isFinished() && consent.accepts(applied.name());
  }

  private static boolean differs(AppliedMigration applied, @Nullable Migration file) {
    return file == null
        ? applied.file() == AppliedMigration.File.EXPECTED
        : applied.isFinished() && !file.isRecordedAs(applied.hash());
  }

  // Who accepts what is still to run, or names what there is not, means something else.
  private List<Finding> ofNoUse(Map<String, Migration> pending) {
    Set<String> known = new TreeSet<>(files().keySet());
    state.applied().forEach(applied -> known.add(applied.name()));
    List<Finding> findings = new ArrayList<>();
    for (String name : new TreeSet<>(consent.accepted())) {
      if (pending.containsKey(name)) {
        findings.add(
            Finding.refusal(
                Problem.of(
                        ProblemCode.ACCEPT_CHANGED,
                        "--accept-changed " + name + ": it was not applied yet, and would be run")
                    .withHint("only what was applied can be accepted as it is now")));
      } else if (!known.contains(name)) {
        findings.add(
            Finding.refusal(
                Problem.of(
                        ProblemCode.ACCEPT_CHANGED,
                        "--accept-changed " + name + ": there is no such migration")
                    .withHint(
                        Suggestion.closest(name, known)
                            .map(meant -> "did you mean " + meant + "?")
                            .orElse(""))));
      }
    }
    return findings;
  }

  private List<Finding> begun(AppliedMigration applied, Migration file) {
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
                    ProblemCode.UNKNOWN_OUTCOME,
                    "an apply was cut off while this statement ran: whether it was carried out is"
                        + " not known")
                .withHint(
                    "look what it has done, then say pgmg resolve "
                        + name
                        + " --done or --again")));
  }

  private static boolean isAsRecorded(SectionProgress recorded, Migration file, int index) {
    boolean untouched = !recorded.isDone() && recorded.statements() == 0;
    boolean mayHaveRun = recorded.state() == SectionProgress.State.RUNNING;
    if (untouched && (index < file.sections().size() || !mayHaveRun)) {
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

  private Problem changedSection(SectionProgress recorded, Migration file, int index) {
    String which =
        recorded.name().isEmpty() ? "the part of it that ran" : "section " + recorded.name();
    String hint =
        "put what ran back as it was, its mode and its place too; what did not run yet may change"
            + (consent.accepts(file.name())
                ? "; --accept-changed is for migrations that ran to their end"
                : "");
    String message =
        which
            + " was changed after "
            + (recorded.isDone() ? "it was applied" : "some of its statements were");
    return index < file.sections().size() && file.sections().get(index).size() > 0
        ? Problem.at(
                file.in(file.sections().get(index)).getFirst().location(),
                ProblemCode.CHANGED_SECTION,
                message)
            .withHint(hint)
        : Problem.of(ProblemCode.CHANGED_SECTION, file.source().name() + ": " + message)
            .withHint(hint);
  }

  private static Problem missing(AppliedMigration applied) {
    return Problem.of(
            ProblemCode.MISSING_MIGRATION,
            applied.name()
                + ".sql was "
                + (applied.isFinished() ? "applied" : "applied in part")
                + ", but the file is gone")
        .withHint(
            applied.isFinished()
                ? "put the file back, or accept that it is gone: --accept-changed " + applied.name()
                : "put the file back");
  }

  private static Problem changed(Migration file) {
    return Problem.of(
            ProblemCode.CHANGED_MIGRATION,
            file.source().name() + " was changed after it was applied")
        .withHint(
            "put it back as it was, and write a new migration for the change; or accept it as it"
                + " is, without running it: --accept-changed "
                + file.name());
  }

  private Finding late(Migration pending, BigInteger last) {
    Problem problem =
        Problem.of(
            ProblemCode.OUT_OF_ORDER_MIGRATION,
            pending.source().name()
                + " comes before number "
                + last
                + ", which was applied already");
    return consent.allows(Consent.OUT_OF_ORDER)
        ? Finding.note(problem)
        : Finding.refusal(
            problem.withHint(
                "give it a number above " + last + ", or run it all the same: --out-of-order"));
  }
}
