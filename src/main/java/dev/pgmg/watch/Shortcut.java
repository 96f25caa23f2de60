package dev.pgmg.watch;

import dev.pgmg.apply.Applier;
import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.ApplyOptions;
import dev.pgmg.apply.Approval;
import dev.pgmg.apply.Outcome;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.plan.Surroundings;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Edit;
import dev.pgmg.project.FileMemory;
import dev.pgmg.project.Project;
import dev.pgmg.project.ProjectReader;
import dev.pgmg.project.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies the save of one file at once, where the database is known to be as the project said
 * before.
 *
 * <ol>
 *   <li>After each apply the whole of it is planned once more: nothing may be left. When that was,
 *       is remembered as the server counts it ({@link Session#moment}).
 *   <li>A save that changes definitions, and neither makes nor takes away any, is planned with what
 *       it may reach alone ({@link Surroundings}), if nothing was written on the server since.
 *   <li>It is committed if nothing more was saved right behind it. Whatever is not plain about it
 *       is rolled back without a word: then all files are read and planned, as ever.
 * </ol>
 */
final class Shortcut {

  private static final List<Problem> NOT_SO_SHORT =
      List.of(Problem.of(ProblemCode.DOES_NOT_CONVERGE, "this concerns more than was thought"));

  private final Trees trees;
  private final FileMemory memory;
  private final ApplyOptions options;

  private @Nullable Surroundings surroundings;
  private String moment = "";

  Shortcut(Trees trees, FileMemory memory, ApplyOptions options) {
    this.trees = trees;
    this.memory = memory;
    this.options = options;
  }

  /** What was applied, and which project that makes. */
  record Taken(Project project, Outcome outcome, List<ApplyEvent> events) {

    Taken {
      events = List.copyOf(events);
    }
  }

  /** The database may be another one now. */
  void forget() {
    surroundings = null;
  }

  boolean isOpen() {
    return surroundings != null;
  }

  /** Plans the whole; whether nothing is left to do, with which it is open. */
  boolean open(Planner planner, Session session) {
    forget();
    try {
      moment = session.moment();
      Snapshot snapshot = session.readOnlySnapshot(planner.questions());
      surroundings = Surroundings.of(planner, snapshot, options.consent()).orElse(null);
    } catch (DatabaseException e) {
      if (e.error().isConnectionLost()) {
        throw e;
      }
    }
    return isOpen();
  }

  /**
   * Tries it.
   *
   * @param heard of which files something was heard
   * @param alone whether nothing more was heard of right behind it
   */
  Optional<Taken> take(Set<Path> heard, BooleanSupplier alone, Session session) {
    @Nullable Surroundings known = surroundings;
    if (known == null) {
      return Optional.empty();
    }
    try {
      Optional<Edit> edit =
          file(heard).flatMap(file -> ProjectReader.edit(trees, memory, known.project(), file));
      Optional<Planner> part = edit.flatMap(known::around);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      forget();
      List<ApplyEvent> events = new ArrayList<>();
      ApplyOptions careful = options.asAttempt(new Alone(known, part.get(), alone));
      Optional<Outcome> outcome =
          session.locked(
              Duration.ZERO,
              holder -> {},
              () ->
                  session.moment().equals(moment)
                      ? Optional.of(Applier.apply(part.get(), session, careful, events::add))
                      : Optional.empty());
      return outcome
          .filter(one -> one.end() == Outcome.End.COMMITTED)
          .map(one -> new Taken(edit.get().in(known.project()), one, events));
    } catch (DatabaseException | PgmgException e) {
      session.rollback();
      return Optional.empty();
    }
  }

  // What is not called as a source is none: editors' temporary files. A folder that comes with
  // files in it is found when all of them are read.
  private Optional<Path> file(Set<Path> heard) {
    List<Path> files = heard.stream().filter(Shortcut::isSource).toList();
    if (files.size() != 1) {
      return Optional.empty();
    }
    try {
      Path real = trees.code().toRealPath();
      return files.stream()
          .filter(file -> file.startsWith(real))
          .map(file -> trees.code().resolve(real.relativize(file)))
          .findFirst();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static boolean isSource(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".sql") && !name.startsWith(".");
  }

  /** Agrees to a plan that concerns its part alone, as long as nothing more is saved. */
  private record Alone(Surroundings surroundings, Planner part, BooleanSupplier alone)
      implements Approval {

    @Override
    public List<Problem> objections(Plan plan, Snapshot snapshot) {
      return surroundings.hold(part, snapshot) ? List.of() : NOT_SO_SHORT;
    }

    @Override
    public List<Problem> lastObjections() {
      return alone.getAsBoolean() ? List.of() : NOT_SO_SHORT;
    }
  }
}
