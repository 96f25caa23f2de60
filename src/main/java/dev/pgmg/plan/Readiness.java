package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an object can be made before a statement of the pending migrations: nothing that it is
 * made from is made by that statement or a later one, and itself need not be gone for a later one.
 */
final class Readiness {

  private final World world;
  private final Lessons lessons;
  private final Effects effects;
  private final Rebuilds rebuilds;
  private final Needs needs;
  private final Map<String, Making> makings;
  private final Set<String> made;
  private final Map<StepRef.Running, Integer> positions = new HashMap<>();
  private final Map<Address, Integer> lastNeededGone = new HashMap<>();

  /**
   * Prepares to tell.
   *
   * @param made keys of what is made already, as the order goes on
   */
  Readiness(
      World world,
      Lessons lessons,
      Effects effects,
      Rebuilds rebuilds,
      Needs needs,
      Map<String, Making> makings,
      Set<String> made) {
    this.world = world;
    this.lessons = lessons;
    this.effects = effects;
    this.rebuilds = rebuilds;
    this.needs = needs;
    this.makings = makings;
    this.made = made;
    List<StepRef.Running> statements = world.statements();
    for (int i = 0; i < statements.size(); i++) {
      positions.put(statements.get(i), i);
      for (Address address : rebuilds.before(statements.get(i))) {
        lastNeededGone.put(address, i);
      }
    }
  }

  boolean canBeMadeBefore(String key, StepRef.Running statement) {
    return canBeMadeBefore(key, position(statement), new HashSet<>());
  }

  private boolean canBeMadeBefore(String key, int position, Set<String> seen) {
    Making making = Objects.requireNonNull(makings.get(key), key);
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
        || schemaComesLater(making, position)
        || needsFromMigration(making, position)) {
      return false;
    }
    return needs.sure(key).stream().allMatch(need -> canBeMadeBefore(need, position, seen))
        && needs.likely(key).stream().allMatch(need -> canBeMadeBefore(need, position, seen));
  }

  private boolean schemaComesLater(Making making, int position) {
    return CreationSchema.toCome(world.snapshot().state())
        .filter(coming -> coming.ownName().equals(making.id().name().schema()))
        .flatMap(coming -> effects.makers().creatorOf(coming))
        .filter(creator -> position(creator) >= position)
        .isPresent();
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

  private int position(StepRef.Running statement) {
    return Objects.requireNonNull(positions.get(statement));
  }
}
