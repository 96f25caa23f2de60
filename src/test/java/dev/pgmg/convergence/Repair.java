package dev.pgmg.convergence;

import dev.pgmg.convergence.Making.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a project right again after an edit, as its author would.
 *
 * <ol>
 *   <li>Where columns only have other names, the texts that say them follow.
 *   <li>What is still wrong is written anew or deleted, what it is made of first.
 *   <li>If something that a migration has named is not what it was, the edit cannot be.
 * </ol>
 */
final class Repair {

  private static final int ATTEMPTS = 4;

  private final Model before;
  private final Model after;
  private final Dice dice;

  private Repair(Model before, Model after, long seed) {
    this.before = before;
    this.after = after;
    this.dice = new Dice(seed);
  }

  /** The project put right, or as it was before if that is not possible. */
  static Model settle(Model before, Model after, long seed) {
    if (!after.pinned().stream().allMatch(after::isThing)) {
      return before;
    }
    Repair repair = new Repair(before, after, seed);
    repair.followNames();
    repair.mend();
    boolean possible = Pins.hold(before, after) && after.things().stream().allMatch(after::isSound);
    if (!possible) {
      return before;
    }
    after.byHand().removeIf(dress -> !dress.survives(after) || isDeclared(dress, after));
    return after;
  }

  // A file's word on something is the last one.
  private static boolean isDeclared(ByHand dress, Model model) {
    return model.things().stream()
        .anyMatch(thing -> thing.details().equals(dress.dress().details()));
  }

  /** Makes or changes one thing so that it is sound. */
  static Optional<Thing> attempt(Model model, Slot slot, Optional<Thing> old, Dice dice) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Making making = new Making(model, dice, slot);
      Optional<Thing> made =
          old.isPresent() ? slot.kind().change(old.get(), making) : slot.kind().make(making);
      Optional<Thing> sound = made.filter(thing -> isSoundIn(model, thing));
      if (sound.isPresent()) {
        return sound;
      }
    }
    return Optional.empty();
  }

  private static boolean isSoundIn(Model model, Thing thing) {
    Model tried = model.copy();
    tried.put(thing);
    return tried.isSound(thing);
  }

  // A view's column that has no name of its own is called as what it shows, all along a chain.
  private void followNames() {
    boolean changed = true;
    for (int i = 0; changed && i < 10; i++) {
      Map<Type.OfColumn, String> renamed = renamedColumns();
      changed = !renamed.isEmpty() && Renaming.of(renamed).isNeededIn(after);
      if (changed) {
        after.rewrite(Renaming.of(renamed)::in);
      }
    }
  }

  private Map<Type.OfColumn, String> renamedColumns() {
    Map<Type.OfColumn, String> renamed = new HashMap<>();
    for (Thing thing : after.things()) {
      List<Column> old = before.columns(thing.id());
      List<Column> now = after.columns(thing.id());
      if (!after.isThing(thing.id()) || old.size() != now.size()) {
        continue;
      }
      for (int i = 0; i < old.size(); i++) {
        String name = now.get(i).name();
        if (!old.get(i).name().equals(name)) {
          renamed.put(new Type.OfColumn(thing.id(), old.get(i).key()), name);
        }
      }
    }
    return renamed;
  }

  private void mend() {
    Optional<Thing> broken = firstBroken();
    for (int i = 0; broken.isPresent() && i < 100; i++) {
      mend(broken.get());
      broken = firstBroken();
    }
  }

  private Optional<Thing> firstBroken() {
    return after.inOrder().stream().filter(thing -> !after.isSound(thing)).findFirst();
  }

  private void mend(Thing thing) {
    Slot slot = new Slot(thing.id(), thing.kind(), thing.schema(), thing.name());
    boolean rewrite = !thing.isDress() && dice.chance(80);
    Optional<Thing> mended =
        rewrite ? attempt(after, slot, Optional.empty(), dice) : Optional.empty();
    if (mended.isPresent()) {
      after.put(mended.get());
    } else {
      after.removeThing(thing.id());
    }
  }
}
