package dev.pgmg.apply;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.SectionProgress;
import dev.pgmg.catalog.State;
import dev.pgmg.plan.Step;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import dev.pgmg.project.Section;
import java.util.Optional;

/**
 * How far a migration got.
 *
 * @param file the migration with all its sections, those that are done too
 * @param recorded what the database says of it
 */
record Progress(Migration file, AppliedMigration recorded) {

  static Progress of(String migration, Project project, State state) {
    Migration file =
        project.migrations().stream()
            .filter(one -> one.name().equals(migration))
            .findFirst()
            .orElseThrow();
    return new Progress(
        file,
        state.applied().stream()
            .filter(one -> one.name().equals(migration))
            .findFirst()
            .orElse(new AppliedMigration(migration, file.hash())));
  }

  /** The section behind those that are done. */
  Section section() {
    return file.sections().get(recorded.done());
  }

  /** Whether the statement behind so many of it was tried in an earlier apply. */
  boolean wasBegun(int ran) {
    return unfinished().filter(section -> section.statements() == ran).isPresent();
  }

  /** Whether that is all that is known of it. */
  boolean isRunning(int ran) {
    return wasBegun(ran)
        && unfinished()
            .filter(section -> section.state() == SectionProgress.State.RUNNING)
            .isPresent();
  }

  private Optional<SectionProgress> unfinished() {
    return recorded.sections().stream().filter(section -> !section.isDone()).findFirst();
  }

  boolean isLastSection() {
    return recorded.done() == file.sections().size() - 1;
  }

  /** Behind what that step runs. */
  Progress behind(Step.Migrate migrate) {
    return migrate.endsSection() ? done() : at(migrate.ran(), SectionProgress.State.STOPPED);
  }

  /** Behind that section. */
  Progress done() {
    return at(section().size(), SectionProgress.State.DONE);
  }

  /** How many statements of that section ran. */
  int ran() {
    return recorded.ran();
  }

  /** Behind some of its statements. */
  Progress at(int statements, SectionProgress.State state) {
    Section section = section();
    SectionProgress next =
        new SectionProgress(
            section.name(),
            section.mode().word(),
            Section.hash(file.in(section).subList(0, statements)),
            state,
            statements);
    return new Progress(file, recorded.with(file.hash(), next));
  }
}
