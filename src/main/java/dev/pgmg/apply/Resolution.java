package dev.pgmg.apply;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.SectionProgress;
import dev.pgmg.catalog.State;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.project.Project;
import dev.pgmg.project.Section;
import java.util.List;
import java.util.Optional;

/**
 * Records what only a person knows: what came of a statement that was cut off outside a
 * transaction, or what was done by hand instead.
 */
public final class Resolution {

  /** What is to be recorded. */
  public enum Answer {
    /** It is done; the next apply goes on behind it. */
    DONE,
    /** Nothing of it is done; the next apply runs it. */
    AGAIN
  }

  /**
   * What a person says.
   *
   * @param migration its name
   * @param section empty for the statement where the migration stopped, else the whole section
   */
  public record Said(String migration, Answer answer, Optional<String> section) {}

  private final Session session;
  private final Recording recording;
  private final Progress progress;

  private Resolution(Session session, Recording recording, Progress progress) {
    this.session = session;
    this.recording = recording;
    this.progress = progress;
  }

  /**
   * Records it; the caller holds the lock.
   *
   * @return how it stands now, for a person
   */
  public static String resolve(
      Said said, Project project, Session session, State state, String version) {
    Progress progress = progress(said, project, state);
    Recording recording = new Recording(session, project, version);
    return new Resolution(session, recording, progress).resolve(said);
  }

  private static Progress progress(Said said, Project project, State state) {
    List<String> begun =
        state.applied().stream()
            .filter(applied -> !applied.isFinished())
            .map(AppliedMigration::name)
            .toList();
    if (!begun.contains(said.migration())) {
      String others = begun.isEmpty() ? "none is" : "begun is " + String.join(", ", begun);
      throw new PgmgException(
          Problem.of(
                  ProblemCode.NOT_BEGUN,
                  said.migration() + " is not a migration that was begun and stopped")
              .withHint(
                  Suggestion.closest(said.migration(), begun)
                      .map(name -> "did you mean " + name + "?")
                      .orElse(others)));
    }
    if (project.migrations().stream().noneMatch(file -> file.name().equals(said.migration()))) {
      throw new PgmgException(
          Problem.of(
              ProblemCode.MISSING_MIGRATION, "the file " + said.migration() + ".sql is not there"));
    }
    return Progress.of(said.migration(), project, state);
  }

  private String resolve(Said said) {
    if (progress.recorded().done() >= progress.file().sections().size()) {
      throw new PgmgException(
          Problem.of(ProblemCode.NOT_BEGUN, "all sections of " + said.migration() + " are done"));
    }
    Section section = progress.section();
    said.section()
        .filter(name -> !name.equals(section.name()))
        .ifPresent(name -> refuse(name, section));
    int statement = said.section().isPresent() ? 0 : progress.ran();
    boolean whole = said.section().isPresent() || statement + 1 >= section.size();
    return switch (said.answer()) {
      case DONE -> whole ? sectionDone(section) : record(statement + 1, section);
      case AGAIN -> record(statement, section);
    };
  }

  private void refuse(String name, Section section) {
    throw new PgmgException(
        Problem.of(
                ProblemCode.NOT_BEGUN, progress.file().name() + " did not stop in section " + name)
            .withHint("it stopped in section " + section.name()));
  }

  private String sectionDone(Section section) {
    String file = progress.file().fileName();
    if (progress.isLastSection()) {
      recording.finished(progress, 0);
      session.commit();
      return file + " counts as applied.";
    }
    recording.write(progress.done(), 0);
    session.commit();
    return "Section "
        + section.name()
        + " of "
        + file
        + " counts as done; the next apply goes on behind it.";
  }

  private String record(int statements, Section section) {
    recording.write(progress.at(statements, SectionProgress.State.STOPPED), 0);
    session.commit();
    return "The next apply goes on with statement %d of %d of %s%s."
        .formatted(
            statements + 1,
            section.size(),
            progress.file().fileName(),
            section.name().isEmpty() ? "" : ", section " + section.name());
  }
}
