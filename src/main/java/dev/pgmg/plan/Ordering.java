package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.catalog.TypeUse;
import dev.pgmg.object.Effect;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Rebuilds.Going;
import dev.pgmg.project.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Fourth pass: the one order of all steps.
 *
 * <ol>
 *   <li>Labels of enums that the same plan uses, and a boundary.
 *   <li>The statements of the pending migrations, in their order. Right before a statement: the
 *       drops it needs, and the objects it mentions that can be made by then.
 *   <li>Then what is left to make; then what is left to drop; then dress.
 *   <li>Before an object is dropped, what depends on it. Before an object is made, what it needs
 *       ({@link Needs}), the surest first; a weaker need never turns a stronger one around. So
 *       functions that call each other are no cycle.
 *   <li>Before an object is made, what stands in its place or is to go under the same name: else
 *       the new one would bind to the old.
 * </ol>
 */
final class Ordering {

  private final World world;
  private final Lessons lessons;
  private final Effects effects;
  private final Rebuilds rebuilds;
  private final Map<String, Making> makings;
  private final Map<String, List<Address>> goingForGood = new HashMap<>();
  private final Map<Address, Integer> lastNeededGone = new HashMap<>();
  private final Needs needs;
  private final Map<StepRef.Running, Integer> positions = new HashMap<>();

  private final List<Step> steps = new ArrayList<>();
  private final Set<StepRef.Running> created = new HashSet<>();
  private final Set<Address> dropped = new HashSet<>();
  private final Set<String> made = new LinkedHashSet<>();
  private final Set<String> underWay = new HashSet<>();
  private final Map<String, ObjectId> movedAway = new HashMap<>();
  private Renamed renamed = Renamed.NOTHING;

  private Ordering(
      World world,
      Lessons lessons,
      Effects effects,
      Rebuilds rebuilds,
      Map<String, Making> makings) {
    this.world = world;
    this.lessons = lessons;
    this.effects = effects;
    this.rebuilds = rebuilds;
    this.makings = makings;
    this.needs = new Needs(world, lessons, rebuilds, makings);
    List<StepRef.Running> statements = world.statements();
    for (int i = 0; i < statements.size(); i++) {
      positions.put(statements.get(i), i);
      for (Address address : rebuilds.before(statements.get(i))) {
        lastNeededGone.put(address, i);
      }
    }
    rebuilds.gone().keySet().stream()
        .filter(address -> !rebuilds.comesBack(address))
        .forEach(this::rememberGoingForGood);
  }

  static List<Step> order(
      World world,
      Lessons lessons,
      Effects effects,
      Rebuilds rebuilds,
      Map<String, Making> makings) {
    Ordering ordering = new Ordering(world, lessons, effects, rebuilds, makings);
    ordering.commitLabels(NewLabels.toCommit(world, lessons, makings));
    ordering.migrations();
    Makings.inOrder(makings).forEach(making -> ordering.make(making.key()));
    rebuilds.gone().keySet().forEach(ordering::drop);
    return List.copyOf(ordering.steps);
  }

  private void commitLabels(Set<String> enums) {
    enums.forEach(this::make);
    if (!enums.isEmpty()) {
      String names = String.join(", ", enums);
      steps.add(new Step.Boundary("new labels of " + names + " can be used only then"));
    }
  }

  private void rememberGoingForGood(Address address) {
    world
        .graph()
        .object(address)
        .map(world::idOf)
        .ifPresent(
            id -> goingForGood.computeIfAbsent(id.ownName(), n -> new ArrayList<>()).add(address));
  }

  private void migrations() {
    for (Migration migration : world.pending()) {
      int from = 0;
      for (int i = 0; i < migration.statements().size(); i++) {
        int stepsBefore = steps.size();
        StepRef.Running statement = new StepRef.Running(migration.name(), i);
        prepare(migration, statement);
        if (steps.size() > stepsBefore && i > from) {
          steps.add(stepsBefore, new Step.Migrate(migration, from, i));
          from = i;
        }
        rebuilds.gone().keySet().stream()
            .filter(address -> goesAlong(address, statement))
            .forEach(dropped::add);
        unmakeWhatIsCreatedBy(statement);
      }
      steps.add(new Step.Migrate(migration, from, migration.statements().size()));
    }
  }

  // What was made for an earlier statement is the migration's again from here on.
  private void unmakeWhatIsCreatedBy(StepRef.Running statement) {
    created.add(statement);
    effects.of(statement).forEach(this::moves);
    makings.values().stream()
        .filter(
            making ->
                making.creator().filter(statement::equals).isPresent()
                    || effects
                        .makers()
                        .dropperOf(making.id())
                        .filter(statement::equals)
                        .isPresent())
        .map(Making::key)
        .forEach(made::remove);
  }

  private void moves(Effect effect) {
    if (effect.action() != Effect.Action.MOVE) {
      return;
    }
    ObjectId from = effect.target().in(world.snapshot().state().creationSchema());
    ObjectId to = effect.moved().in(from.name().schema());
    renamed = renamed.with(from, to);
    made.stream()
        .map(this::making)
        .filter(making -> making.id().slot().equals(from.slot()))
        .filter(making -> making.address().isEmpty())
        .forEach(
            making ->
                movedAway.put(
                    making.key(), new ObjectId(making.id().kind(), to.name(), to.member())));
  }

  private boolean goesAlong(Address address, StepRef.Running statement) {
    return effects.touches().stream()
        .anyMatch(
            touch ->
                touch.kind() == Effects.Touch.Kind.GOES_ALONG
                    && touch.statement().equals(statement)
                    && touch.object().equals(address));
  }

  private void prepare(Migration migration, StepRef.Running statement) {
    rebuilds.before(statement).forEach(this::drop);
    for (String key : sorted(lessons.before().getOrDefault(statement, Set.of()))) {
      make(key);
    }
    Mentions mentions = Mentions.in(migration.statements().get(statement.statement()).tokens());
    Set<String> mentioned = needs.mentionedBy(mentions);
    mentioned.stream()
        .filter(key -> canBeMadeBefore(key, position(statement), new HashSet<>()))
        .forEach(this::make);
  }

  /**
   * Whether nothing that an object is made from is made by this statement or a later one, and the
   * object itself need not be gone for a later one.
   */
  private boolean canBeMadeBefore(String key, int position, Set<String> seen) {
    Making making = making(key);
    if (made.contains(key) || !seen.add(key)) {
      return true;
    }
    boolean goneLater =
        making.address().map(lastNeededGone::get).map(last -> last >= position).orElse(false);
    Optional<StepRef.Running> after = Optional.ofNullable(lessons.after().get(key));
    boolean tooEarly = after.map(positions::get).map(last -> last >= position).orElse(false);
    boolean madeLater =
        making.creator().map(this::position).map(at -> at >= position).orElse(false);
    boolean droppedLater =
        effects
            .makers()
            .dropperOf(making.id())
            .map(this::position)
            .filter(at -> at >= position)
            .isPresent();
    boolean outdatedLater =
        rebuilds.outdatedBy(key).stream().anyMatch(at -> position(at) >= position);
    if (goneLater
        || tooEarly
        || madeLater
        || outdatedLater
        || droppedLater
        || needsFromMigration(making, position)) {
      return false;
    }
    return needs.sure(key).stream().allMatch(need -> canBeMadeBefore(need, position, seen))
        && needs.likely(key).stream().allMatch(need -> canBeMadeBefore(need, position, seen));
  }

  private boolean needsFromMigration(Making making, int position) {
    return making
        .definition()
        .map(definition -> world.mentionsOf(definition).direct())
        .map(names -> effects.makers().lastMakerOf(names))
        .flatMap(maker -> maker.map(this::position))
        .map(at -> at >= position)
        .orElse(false);
  }

  private void make(String key) {
    if (!makings.containsKey(key) || made.contains(key) || !underWay.add(key)) {
      return;
    }
    Making making = making(key);
    needs.sure(key).forEach(this::make);
    makeUnlessWaiting(needs.likely(key), Strength.SURE);
    makeUnlessWaiting(needs.soft(key), Strength.LIKELY);
    makeRoom(making);
    underWay.remove(key);
    if (made.add(key)) {
      makeNow(making);
    }
  }

  private void makeNow(Making making) {
    Optional<ObjectId> away = Optional.ofNullable(movedAway.remove(making.key()));
    if (away.isPresent() && making.definition().isPresent()) {
      steps.add(new Step.Rename(making.definition().get(), away.get(), "moved by a migration"));
      return;
    }
    world.away(making.key()).ifPresent(now -> renamed = renamed.with(now, making.id()));
    boolean stands = making.creator().filter(created::contains).isPresent();
    boolean moved = making.address().flatMap(world::moveOf).isPresent();
    if (stands && making.way() == Making.Way.CREATE && !moved) {
      steps.add(removal(making));
    }
    new MakingSteps(world, lessons, making, isGone(making), renamed).addTo(steps);
  }

  private void makeUnlessWaiting(Set<String> keys, Strength strength) {
    for (String key : keys) {
      if (!waitsForUnderWay(key, strength, new HashSet<>())) {
        make(key);
      }
    }
  }

  // What a migration made under its name, where it cannot be replaced.
  private static Step.Drop removal(Making making) {
    ObjectId id = making.id();
    return new Step.Drop(id, "made by a migration", id.dropSql());
  }

  private boolean isGone(Making making) {
    return making.address().map(dropped::contains).orElse(false);
  }

  private enum Strength {
    SURE,
    LIKELY
  }

  /** Whether an object waits, over needs of at least this strength, for one that is under way. */
  private boolean waitsForUnderWay(String key, Strength strength, Set<String> seen) {
    if (made.contains(key) || !seen.add(key)) {
      return false;
    }
    return underWay.contains(key)
        || needs.sure(key).stream().anyMatch(need -> waitsForUnderWay(need, strength, seen))
        || (strength == Strength.LIKELY
            && needs.likely(key).stream().anyMatch(need -> waitsForUnderWay(need, strength, seen)));
  }

  // The old object itself, what goes under its name, under the names it mentions, and what it used.
  private void makeRoom(Making making) {
    if (making.way() == Making.Way.REWRITE) {
      letGo(making);
    }
    making.address().stream()
        .flatMap(address -> world.graph().dependenciesOf(address).stream())
        .map(Dependency::referenced)
        .filter(referenced -> !rebuilds.comesBack(referenced))
        .forEach(this::drop);
    making.address().filter(rebuilds.gone()::containsKey).ifPresent(this::drop);
    goingForGood.getOrDefault(making.id().ownName(), List.of()).forEach(this::drop);
    making
        .definition()
        .map(definition -> world.mentionsOf(definition).direct().unqualified())
        .ifPresent(
            names ->
                goingForGood.keySet().stream()
                    .filter(names::contains)
                    .sorted()
                    .forEach(
                        name -> goingForGood.getOrDefault(name, List.of()).forEach(this::drop)));
  }

  private void letGo(Making type) {
    type.address().stream()
        .flatMap(address -> world.graph().dependentsOf(address).stream())
        .map(Dependency::dependent)
        .forEach(this::drop);
    for (TypeUse.Column column : world.typeUse(type.key()).columns()) {
      world.graph().dependentsOf(column.relation()).stream()
          .filter(dependency -> dependency.referencedColumn() == column.number())
          .map(Dependency::dependent)
          .forEach(this::drop);
    }
  }

  private void drop(Address address) {
    Rebuilds.Gone gone = rebuilds.gone().get(address);
    if (gone == null || !dropped.add(address)) {
      return;
    }
    for (Dependency dependency : world.graph().dependentsOf(address)) {
      drop(dependency.dependent());
    }
    Optional<CatalogObject> object = world.graph().object(address);
    boolean alone = gone.going() == Going.DROPPED && !rebuilds.isPart(address);
    if (alone && object.isPresent() && !object.get().remove().isEmpty()) {
      steps.add(drop(object.get(), gone.reason()));
    }
  }

  // It goes under the name that it has by now.
  private Step.Drop drop(CatalogObject object, String reason) {
    Optional<Moves.Move> move = world.moveOf(object.address());
    return move.map(
            one -> {
              ObjectId id =
                  one.last().filter(last -> !created.contains(last)).isPresent()
                      ? one.from()
                      : one.to();
              return new Step.Drop(id, reason, id.dropSql());
            })
        .orElseGet(() -> new Step.Drop(world.idOf(object), reason, renamed.in(object.remove())));
  }

  private Making making(String key) {
    return Objects.requireNonNull(makings.get(key), key);
  }

  private int position(StepRef.Running statement) {
    return Objects.requireNonNull(positions.get(statement));
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }
}
