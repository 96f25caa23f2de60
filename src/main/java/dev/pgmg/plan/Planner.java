package dev.pgmg.plan;

import dev.pgmg.catalog.Baseline;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns a project and a snapshot into a plan.
 *
 * <ol>
 *   <li>{@link History}: are the applied migrations the files that are there?
 *   <li>{@link Changes}: what differs in {@code sql/}, and how it gets where it shall be.
 *   <li>{@link Effects}: what the pending migrations touch.
 *   <li>{@link Rebuilds}: what must go because of both, and what of it comes back.
 *   <li>{@link Ordering}: the one order of all of it; {@link Dressing} at its end.
 *   <li>{@link Risks}: what of it is hazardous for those who run the database.
 * </ol>
 *
 * <p>One planner is for one project, and for one thread. Pure: equal inputs give equal plans. What
 * PostgreSQL refuses is learned as {@link Lessons}, and the plan made anew with them.
 */
public final class Planner {

  private final Project project;
  private final Optional<Set<String>> recorded;
  private final Mentioned mentioned;
  private final Map<String, Desired> desired = new HashMap<>();

  public Planner(Project project) {
    this(project, Optional.empty(), new Mentioned());
  }

  /**
   * Prepares it.
   *
   * @param recorded which of the recorded objects it is about; all, where it is empty
   */
  Planner(Project project, Optional<Set<String>> recorded, Mentioned mentioned) {
    this.project = project;
    this.recorded = recorded;
    this.mentioned = mentioned;
  }

  /** One for another project, who knows already what both have in common. */
  public Planner after(Project next) {
    return new Planner(next, Optional.empty(), mentioned.in(next));
  }

  /** What it plans to bring about. */
  public Project project() {
    return project;
  }

  /** The same as it reads in that database: with every name in its schema. */
  public Project projectIn(Snapshot now) {
    return desired(CreationSchema.inTheEnd(project, now.state())).project();
  }

  /** Which of the recorded objects it is about; empty where it is about all. */
  Optional<Set<String>> recorded() {
    return recorded;
  }

  /** One for a part of the project: of what is recorded, those keys alone. */
  Planner about(Project part, Set<String> keys) {
    return new Planner(part, Optional.of(keys), mentioned);
  }

  Desired desired(State state) {
    return desired.computeIfAbsent(
        state.creationSchema(), schema -> new Desired(project, schema, mentioned));
  }

  World world(Snapshot snapshot, Consent consent) {
    return new World(desired(snapshot.state()), snapshot, consent);
  }

  /** What to ask the database before a plan can be made. */
  public Questions questions() {
    return new Asking(this, Asking.Moment.BEFORE);
  }

  /**
   * The same in the midst of an apply: what a migration has moved by means that no word tells of is
   * the migration's, as where the object was made for it a moment before.
   */
  public Questions questionsAmid() {
    return new Asking(this, Asking.Moment.AMID);
  }

  /** The plan of someone who has agreed to nothing beyond the usual. */
  public Plan plan(Snapshot snapshot) {
    return plan(snapshot, Consent.NONE);
  }

  public Plan plan(Snapshot snapshot, Consent consent) {
    return plan(snapshot, consent, Lessons.NONE);
  }

  /** The plan that heeds what a refusal teaches; empty where it teaches nothing new. */
  public Optional<Plan> extend(Plan plan, Refusal refusal, Snapshot snapshot) {
    World then = world(CreationSchema.inTheEnd(project, snapshot), plan.consent());
    return new Teaching(plan, refusal, then)
        .lessons()
        .map(lessons -> plan(snapshot, plan.consent(), lessons))
        .filter(extended -> !extended.doesTheSameAs(plan));
  }

  /** What the catalogs say in the midst of an apply, as a plan knows it. */
  public Recognition recognition(Plan plan, Snapshot now) {
    return new Recognition(world(CreationSchema.inTheEnd(project, now), plan.consent()));
  }

  private Plan plan(Snapshot now, Consent consent, Lessons lessons) {
    Snapshot snapshot = CreationSchema.inTheEnd(project, now);
    World world = world(snapshot, consent);
    Changes changes = Changes.find(world, lessons);
    Effects effects = Effects.of(world, changes, lessons);
    Rebuilds rebuilds = Rebuilds.of(world, changes, effects, lessons);
    Map<String, Making> makings = Makings.of(world, lessons, changes, effects, rebuilds);
    History history = new History(project, snapshot.state(), consent);
    List<Step> steps = new ArrayList<>(history.acceptances());
    steps.addAll(Dressing.off(world, lessons, changes));
    steps.addAll(Ordering.order(world, lessons, changes, effects, rebuilds, makings));
    steps.addAll(forgetting(world, changes));
    steps.addAll(Dressing.steps(world, lessons, changes, effects, makings));
    steps = EventTriggers.apart(DressedInTime.of(world, steps));

    Risks risks = Risks.of(world, changes, steps);
    List<Finding> findings = new ArrayList<>(history.findings());
    findings.addAll(history.leftOut());
    findings.addAll(Findings.of(world, changes, effects, rebuilds));
    findings.addAll(CreationSchema.leftBehind(world, project, now.state()));
    findings.addAll(risks.refusals());
    ChangeList list = new ChangeList(world, changes, effects, rebuilds, makings);
    return new Plan(
        list.migrations(),
        list.changes(),
        steps,
        findings,
        risks.locks(),
        risks.hazards(),
        forgottenBy(world, changes),
        Dressing.reshaped(world, steps),
        Bodies.toCheck(world, changes, steps),
        consent,
        lessons);
  }

  /**
   * How recorded things look now, by key, where that is not what was recorded: hashes are left for
   * the database to fill in.
   */
  public Map<String, Baseline> baselines(Snapshot asRead) {
    World world = world(CreationSchema.inTheEnd(project, asRead), Consent.NONE);
    Map<String, Baseline> baselines = new TreeMap<>();
    for (Recorded recorded : world.recorded().values()) {
      world
          .looks(recorded)
          .filter(now -> !now.isLike(recorded.baseline()))
          .ifPresent(now -> baselines.put(recorded.key(), now));
    }
    return baselines;
  }

  private static List<Step> forgetting(World world, Changes changes) {
    List<Step> steps = new ArrayList<>();
    for (ObjectChange change : changes.objects().values()) {
      if (change.type() == Change.Type.DELETED && change.way() == Changes.Way.RECORD) {
        ObjectId id = world.recordedId(change.key()).orElseThrow();
        steps.add(new Step.Forget(id, change.reason()));
      }
    }
    return steps;
  }

  private static List<String> forgottenBy(World world, Changes changes) {
    List<String> forgotten = new ArrayList<>();
    for (Recorded recorded : world.recorded().values()) {
      boolean deleted =
          recorded.object().isPresent()
              ? changes.objects().containsKey(recorded.key())
              : changes.dress().get(recorded.key()) == Change.Type.DELETED;
      if (deleted && !world.isDeclared(recorded.key())) {
        forgotten.add(recorded.key());
      }
    }
    world.moves().left().stream().filter(key -> !world.isDeclared(key)).forEach(forgotten::add);
    forgotten.sort(Comparator.naturalOrder());
    return forgotten;
  }
}
