package dev.pgmg.plan;

import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.Effect;
import dev.pgmg.object.ObjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What objects are called by the steps so far: statements of migrations rename and move them. */
final class NamesSoFar {

  private final World world;
  private final Effects effects;
  private final Set<StepRef.Running> ran = new HashSet<>();
  private final Map<String, ObjectId> movedAway = new HashMap<>();
  private Renamed renamed = Renamed.NOTHING;

  NamesSoFar(World world, Effects effects) {
    this.world = world;
    this.effects = effects;
  }

  /** A statement runs, when so much is made. */
  void ran(StepRef.Running statement, Collection<Making> made) {
    ran.add(statement);
    effects.of(statement).forEach(effect -> moves(effect, made));
    // An index goes along to the schema of its table.
    world.moves().all().stream()
        .filter(move -> move.last().filter(statement::equals).isPresent())
        .forEach(move -> renamed = renamed.with(move.from(), move.to()));
  }

  private void moves(Effect effect, Collection<Making> made) {
    if (effect.action() != Effect.Action.MOVE) {
      return;
    }
    ObjectId from = effect.target().in(world.snapshot().state().creationSchema());
    ObjectId to = effect.moved().in(from.name().schema());
    renamed = renamed.with(from, to);
    made.stream()
        .filter(making -> making.id().slot().equals(from.slot()))
        .filter(making -> making.address().isEmpty())
        .forEach(
            making ->
                movedAway.put(
                    making.key(), new ObjectId(making.id().kind(), to.name(), to.member())));
  }

  boolean hasRun(StepRef.Running statement) {
    return ran.contains(statement);
  }

  Renamed renamed() {
    return renamed;
  }

  /** Where a statement has moved what was made by then; it is made anew at its own place. */
  Optional<ObjectId> takeAway(String key) {
    return Optional.ofNullable(movedAway.remove(key));
  }

  /** What is away gets its name back. */
  void comesHome(Making making) {
    world.away(making.key()).ifPresent(now -> renamed = renamed.with(now, making.id()));
  }

  /** The drop of an object, under the name that it has by now. */
  Step.Drop drop(CatalogObject object, String reason) {
    Optional<Move> move = world.moveOf(object.address());
    return move.map(
            one -> {
              ObjectId id =
                  one.last().filter(last -> !ran.contains(last)).isPresent()
                      ? one.from()
                      : one.to();
              return new Step.Drop(id, reason, id.dropSql());
            })
        .orElseGet(() -> new Step.Drop(world.idOf(object), reason, renamed.in(object.remove())));
  }
}
