package dev.pgmg.watch;

import dev.pgmg.apply.Applier;
import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.Outcome;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import dev.pgmg.project.FileMemory;
import dev.pgmg.project.Project;
import dev.pgmg.project.ProjectReader;
import dev.pgmg.project.Trees;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies what the files say, again and again.
 *
 * <ol>
 *   <li>Wait until something happened to the files and nothing more does for a moment, nor is git
 *       in the midst of a checkout.
 *   <li>Read what changed. Where the files cannot be understood, say so and wait: what a bad save
 *       seems to lack is not deleted.
 *   <li>What is not declared any more has to be so for a while: some editors delete a file, or
 *       empty it, before they write it.
 *   <li>Apply, as the command does, on one connection that stays. Where it is lost, try again until
 *       the server is back.
 *   <li>Run the tests, and look at the routines, that this concerns.
 * </ol>
 */
public final class Watch {

  /** How long something has to be gone before it is deleted. */
  private static final Duration GONE = Duration.ofMillis(300);

  /** After which part of the pause that has to follow a save the shortcut is tried. */
  private static final int EARLY = 12;

  private final Trees trees;
  private final Lifeline lifeline;
  private final WatchOptions options;
  private final Consumer<WatchEvent> events;
  private final Pulse pulse = new Pulse();
  private final FileMemory memory = new FileMemory();
  private final GitIndex git;
  private final Examination examination;
  private final Shortcut shortcut;

  private @Nullable Project applied;
  private Planner planner = new Planner(new Project(List.of(), List.of()));
  private Set<String> declared = Set.of();
  private boolean tookShortcut;

  /**
   * Prepares it.
   *
   * @param connect opens a connection; it is asked again when one is lost
   * @param events told what happens, in the thread that runs
   */
  public Watch(
      Trees trees, Supplier<Session> connect, WatchOptions options, Consumer<WatchEvent> events) {
    this.trees = trees;
    this.lifeline = new Lifeline(connect, events);
    this.options = options;
    this.events = events;
    this.git = new GitIndex(trees.code());
    this.examination = new Examination(trees, options.afterwards());
    this.shortcut = new Shortcut(trees, memory, options.apply());
  }

  /** Ends it, from another thread; a statement that runs is cancelled. */
  public void stop() {
    pulse.end();
    lifeline.session().ifPresent(Session::cancel);
  }

  /** Applies what there is and then what comes, until it is stopped. */
  public void run() {
    Roots roots = Roots.of(trees);
    FileEvents files = FileEvents.below(roots, this::heard);
    try {
      lifeline.open();
      examination.begin();
      boolean settled = false;
      Pulse.Beat beat = Pulse.Beat.CHANGED;
      while (beat != Pulse.Beat.ENDED) {
        if (beat == Pulse.Beat.CHANGED && git.isLocked()) {
          pulse.change();
        } else if (beat == Pulse.Beat.CHANGED || !settled || !roots.areThere()) {
          settled = pass(beat);
          Roots now = Roots.of(trees);
          if (!now.equals(roots)) {
            files.close();
            files = FileEvents.below(now, this::heard);
            roots = now;
            pulse.change();
          }
        }
        beat = next();
      }
    } finally {
      files.close();
      lifeline.close();
    }
  }

  // An event may tell of a folder, or that others were lost.
  private void heard(@Nullable Path path) {
    if (path == null) {
      pulse.change();
    } else {
      pulse.change(path);
    }
  }

  // One save is done at once. It is to be seen all the same: all files are read after it.
  private Pulse.Beat next() {
    if (shortcut.isOpen()) {
      Pulse.Beat beat = pulse.look(options.debounce().dividedBy(EARLY));
      if (beat == Pulse.Beat.QUIET) {
        return beat; // Whatever comes now is looked at by the next one, early too.
      }
      if (beat == Pulse.Beat.CHANGED && !git.isLocked()) {
        takeShortcut();
      }
    }
    return pulse.await(options.debounce());
  }

  private void takeShortcut() {
    long start = System.nanoTime();
    Pulse.Heard heard = pulse.heard();
    lifeline
        .session()
        .flatMap(
            session ->
                shortcut.take(heard.files(), () -> pulse.isAll(heard, options.debounce()), session))
        .ifPresent(
            taken -> {
              List<ApplyEvent.Done> done = new ArrayList<>();
              taken.events().forEach(event -> tell(event, done));
              succeeded(taken.project(), taken.outcome(), done, start);
              tookShortcut = true;
            });
  }

  // Whether there is nothing to do until something happens.
  private boolean pass(Pulse.Beat beat) {
    long start = System.nanoTime();
    Project project;
    try {
      project = ProjectReader.read(trees, memory);
      if (isLess(project)) {
        if (pulse.await(GONE) == Pulse.Beat.ENDED) {
          return true;
        }
        project = ProjectReader.read(trees, memory);
      }
    } catch (PgmgException e) {
      if (pulse.isChanged()) {
        return false; // They changed while they were read.
      }
      if (beat == Pulse.Beat.CHANGED || applied != null) {
        events.accept(new WatchEvent.Failed(e.problems()));
      }
      applied = null;
      return e.problems().stream()
          .noneMatch(problem -> problem.code() == ProblemCode.MISSING_DIRECTORY);
    }
    return project.equals(applied) ? unchanged(project, start) : apply(project, start);
  }

  // Only a test may have been saved; or it was applied by the shortcut, and all is looked at now.
  private boolean unchanged(Project project, long start) {
    try {
      if (tookShortcut && !pulse.isChanged()) {
        tookShortcut = false;
        if (!openShortcut(project)) {
          return apply(project, start);
        }
      }
      examine(List.of());
      return true;
    } catch (DatabaseException e) {
      return lost(e.error().message());
    }
  }

  private void examine(List<ApplyEvent.Done> done) {
    lifeline.session().ifPresent(session -> examination.after(done, session).forEach(events));
  }

  private boolean isLess(Project project) {
    return !keys(project).containsAll(declared);
  }

  private static Set<String> keys(Project project) {
    return project.definitions().stream()
        .map(Definition::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private boolean apply(Project project, long start) {
    List<ApplyEvent.Done> done = new ArrayList<>();
    try {
      Session working = lifeline.connected();
      planner = planner.after(project);
      shortcut.forget();
      tookShortcut = false;
      Outcome outcome =
          working.locked(
              options.lockWait(),
              holder -> tell(new ApplyEvent.Waiting(holder), done),
              () -> Applier.apply(planner, working, options.apply(), event -> tell(event, done)));
      if (!outcome.end().isSuccess() && !working.isOpen()) {
        return lost(outcome.problems().getFirst().message());
      }
      if (outcome.end().isSuccess()) {
        succeeded(project, outcome, done, start);
        if (!pulse.isChanged()) {
          openShortcut(project);
        }
      } else {
        applied = null;
        tellEnd(outcome, done, start);
      }
      return true;
    } catch (DatabaseException e) {
      if (e.error().isConnectionLost()) {
        return lost(e.error().message());
      }
      events.accept(new WatchEvent.Failed(List.of(e.problem())));
      return true;
    } catch (PgmgException e) {
      if (lifeline.session().filter(Session::isOpen).isPresent()) {
        events.accept(new WatchEvent.Failed(e.problems()));
        return true;
      }
      return lost(e.problems().getFirst().message());
    }
  }

  private void succeeded(Project project, Outcome outcome, List<ApplyEvent.Done> done, long start) {
    applied = project;
    declared = keys(project);
    tellEnd(outcome, done, start);
    examine(done);
  }

  private void tellEnd(Outcome outcome, List<ApplyEvent.Done> done, long start) {
    events.accept(
        new WatchEvent.Applied(outcome, done, Duration.ofNanos(System.nanoTime() - start)));
  }

  // Whether the whole project needs no apply.
  private boolean openShortcut(Project project) {
    planner = planner.after(project);
    return lifeline.session().map(session -> shortcut.open(planner, session)).orElse(true);
  }

  private void tell(ApplyEvent event, List<ApplyEvent.Done> done) {
    switch (event) {
      case ApplyEvent.Done step -> done.add(step);
      case ApplyEvent.Restarted again -> done.clear();
      case ApplyEvent.Retrying again -> {
        done.clear();
        events.accept(new WatchEvent.Meanwhile(again));
      }
      case ApplyEvent.Waiting waiting -> events.accept(new WatchEvent.Meanwhile(waiting));
      case ApplyEvent.Noticed noticed -> events.accept(new WatchEvent.Meanwhile(noticed));
      case ApplyEvent.Sending sending -> {}
      case ApplyEvent.Started started -> {}
      case ApplyEvent.Extended extended -> {}
      case ApplyEvent.FollowedUp followed -> {}
      case ApplyEvent.LostAtCommit atCommit -> events.accept(new WatchEvent.Meanwhile(atCommit));
      case ApplyEvent.Cleared cleared -> {}
    }
  }

  private boolean lost(String reason) {
    lifeline.lost(reason);
    shortcut.forget();
    applied = null;
    return false;
  }
}
