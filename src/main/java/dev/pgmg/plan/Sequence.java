package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Leaving.Going;
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
 * The steps so far, and what stands after them. Makes and drops with all that has to come before.
 *
 * <ol>
 *   <li>Before an object is dropped, what depends on it. Before an object is made, what it needs
 *       ({@link Needs}), the surest first; a weaker need never turns a stronger one around. So
 *       functions that call each other are no cycle.
 *   <li>Before an object is made, what stands in its place or is to go under the same name: else
 *       the new one would bind to the old.
 * </ol>
 */
final class Sequence {

  private final World world;
  private final Lessons lessons;
  private final Effects effects;
  private final Rebuilds rebuilds;
  private final Map<String, Making> makings;
  private final Changes changes;
  private final Needs needs;
  private final NamesSoFar names;
  private final Room room;

  private final List<Step> steps = new ArrayList<>();
  private final Set<Address> dropped = new HashSet<>();
  private final Set<String> made = new LinkedHashSet<>();
  private final Set<String> underWay = new HashSet<>();
  private final Map<Address, String> broughtBack = new HashMap<>();
  private final Map<String, Address> madeInVain = new HashMap<>();

  Sequence(
      World world,
      Lessons lessons,
      Effects effects,
      Changes changes,
      Rebuilds rebuilds,
      Needs needs,
      Map<String, Making> makings) {
    this.world = world;
    this.lessons = lessons;
    this.effects = effects;
    this.changes = changes;
    this.rebuilds = rebuilds;
    this.needs = needs;
    this.makings = makings;
    this.names = new NamesSoFar(world, effects);
    this.room = new Room(world, rebuilds);
  }

  /** The steps, to be added to. */
  List<Step> steps() {
    return steps;
  }

  /** Keys of what is made. */
  Set<String> made() {
    return made;
  }

  /** Makes what is left, and drops what is left. */
  void finish() {
    // What was brought back may go once more for what is made here.
    while (!made.containsAll(makings.keySet())) {
      Makings.inOrder(makings).forEach(making -> make(making.key()));
    }
    rebuilds.gone().keySet().stream()
        .filter(address -> !broughtBack.containsKey(address))
        .filter(address -> world.justMadeAt(address).isEmpty())
        .forEach(this::drop);
  }

  /** It went with a statement of a migration. */
  void goesAlong(Address address) {
    dropped.add(address);
  }

  /** What was dropped and is to come back. */
  List<Making> missing() {
    return Makings.inOrder(makings).stream()
        .filter(making -> !made.contains(making.key()))
        .filter(this::isGone)
        .toList();
  }

  /** Makes an object from the definition that was recorded, until the new one can be made. */
  void bringBack(Making making) {
    if (!underWay.add(making.key())) {
      return;
    }
    Address address = making.address().orElseThrow();
    for (Dependency dependency : world.graph().dependenciesOf(address)) {
      missing().stream()
          .filter(other -> other.address().filter(dependency.referenced()::equals).isPresent())
          .forEach(this::bringBack);
    }
    underWay.remove(making.key());
    Making before = making.asRecorded(world);
    new MakingSteps(world, lessons, before, true, names.renamed()).addTo(steps);
    dropped.remove(address);
    broughtBack.put(address, making.key());
    if (making.rank() == Making.Rank.REBUILT) {
      made.add(making.key());
    }
  }

  /** What was made for an earlier statement is the migration's again from here on. */
  void unmakeWhatIsCreatedBy(StepRef.Running statement) {
    names.ran(statement, made.stream().map(this::making).toList());
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

  void make(String key) {
    if (!makings.containsKey(key) || made.contains(key) || !underWay.add(key)) {
      return;
    }
    Making making = making(key);
    needs.sure(key).forEach(this::make);
    makeUnlessWaiting(needs.known(key), Strength.SURE);
    makeUnlessWaiting(needs.likely(key), Strength.KNOWN);
    makeUnlessWaiting(needs.soft(key), Strength.LIKELY);
    room.toMake(making, stands(making)).forEach(this::drop);
    underWay.remove(key);
    if (made.add(key)) {
      Making again = again(making);
      makeNow(again);
      again.address().filter(at -> world.justMadeAt(at).isPresent()).ifPresent(dropped::remove);
    }
  }

  // What an earlier step made, and a statement of a migration wants gone, comes back as it was.
  private Making again(Making making) {
    Optional<Address> before = Optional.ofNullable(madeInVain.remove(making.key()));
    Optional<CatalogObject> was = before.flatMap(world.graph()::object);
    return was.map(making::wearing).orElse(making);
  }

  private boolean isThere(Making making) {
    return made.contains(making.key())
        || (making.creator().filter(names::hasRun).isPresent()
            && !madeInVain.containsKey(making.key()));
  }

  private void makeNow(Making making) {
    Optional<ObjectId> away = names.takeAway(making.key());
    if (away.isPresent() && making.definition().isPresent()) {
      steps.add(new Step.Rename(making.definition().get(), away.get(), "moved by a migration"));
      return;
    }
    names.comesHome(making);
    boolean stands = making.creator().filter(names::hasRun).isPresent();
    boolean moved = making.address().flatMap(world::moveOf).isPresent();
    if (stands && making.way() == Making.Way.CREATE && !moved) {
      steps.add(removal(making));
    }
    Making how = stands(making) ? making.inPlace() : making;
    new MakingSteps(world, lessons, how, isGone(making), names.renamed()).addTo(steps);
  }

  // What was brought back in its old shape is replaced, if it would have been had it never gone.
  private boolean stands(Making making) {
    boolean replaced =
        Optional.ofNullable(changes.objects().get(making.key()))
            .filter(change -> change.way() == Changes.Way.REPLACE)
            .isPresent();
    return replaced && broughtBack.containsValue(making.key());
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
    KNOWN,
    LIKELY
  }

  /** Whether an object waits, over needs of at least this strength, for one that is under way. */
  private boolean waitsForUnderWay(String key, Strength strength, Set<String> seen) {
    if (made.contains(key) || !seen.add(key)) {
      return false;
    }
    return underWay.contains(key)
        || needs.sure(key).stream().anyMatch(need -> waitsForUnderWay(need, strength, seen))
        || (strength != Strength.SURE
            && needs.known(key).stream().anyMatch(need -> waitsForUnderWay(need, strength, seen)))
        || (strength == Strength.LIKELY
            && needs.likely(key).stream().anyMatch(need -> waitsForUnderWay(need, strength, seen)));
  }

  void drop(Address address) {
    Leaving.Gone gone = rebuilds.gone().get(address);
    if (gone == null || dropped.contains(address) || isYetToCome(address) || waits(address)) {
      return;
    }
    dropped.add(address);
    world.justMadeAt(address).ifPresent(key -> madeInVain.put(key, address));
    world.justMadeAt(address).ifPresent(made::remove);
    Optional.ofNullable(broughtBack.remove(address)).ifPresent(made::remove);
    for (Dependency dependency : world.graph().dependentsOf(address)) {
      if (rebuilds.letsGo(dependency)) {
        world.keyAt(dependency.dependent()).ifPresent(this::make);
      }
      drop(dependency.dependent());
    }
    Optional<CatalogObject> object = world.graph().object(address);
    boolean alone = gone.going() == Going.DROPPED && !rebuilds.isPart(address);
    if (alone && object.isPresent() && !object.get().remove().isEmpty()) {
      steps.add(names.drop(object.get(), gone.reason()));
    }
  }

  // What stands there now, in the midst of an apply, an earlier step of this plan has made.
  private boolean isYetToCome(Address address) {
    return world.justMadeAt(address).filter(key -> !isThere(making(key))).isPresent();
  }

  // What lets go of it, or is to be there before that, is about to be made: it goes afterwards.
  private boolean waits(Address address) {
    return rebuilds.isAnythingLetGo() && waits(address, new HashSet<>());
  }

  private boolean waits(Address address, Set<Address> seen) {
    return seen.add(address)
        && world.graph().dependentsOf(address).stream()
            .anyMatch(
                dependency ->
                    rebuilds.letsGo(dependency)
                        ? isUnderWay(dependency.dependent())
                        : rebuilds.gone().containsKey(dependency.dependent())
                            && waits(dependency.dependent(), seen));
  }

  private boolean isUnderWay(Address lettingGo) {
    return world
        .keyAt(lettingGo)
        .filter(key -> waitsForUnderWay(key, Strength.LIKELY, new HashSet<>()))
        .isPresent();
  }

  private Making making(String key) {
    return Objects.requireNonNull(makings.get(key), key);
  }
}
