package dev.pgmg.plan;

import dev.pgmg.object.ObjectId;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dress, after all objects are there.
 *
 * <ol>
 *   <li>What was declared and is not any more is taken off, unless its object goes too.
 *   <li>What is new or changed is put on, and all that belongs to an object that was made without
 *       having been there before.
 *   <li>Privileges of one object act on one list: when one grant of it is taken off, the others are
 *       made again after it.
 * </ol>
 */
final class Dressing {

  private static final Comparator<Definition> PLACE =
      Comparator.comparing(Definition::file).thenComparingInt(one -> one.statement().start());

  private final World world;
  private final Changes changes;
  private final Set<String> bare = new HashSet<>();
  private final Set<ObjectId> disturbed = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();

  private Dressing(World world, Changes changes, Map<String, Making> makings) {
    this.world = world;
    this.changes = changes;
    makings.values().stream()
        .filter(making -> making.was().isEmpty())
        .forEach(making -> bare.add(making.key()));
  }

  static List<Step> steps(World world, Changes changes, Map<String, Making> makings) {
    Dressing dressing = new Dressing(world, changes, makings);
    changes.dress().forEach(dressing::takeOff);
    dressing.putOn();
    return dressing.steps;
  }

  private void takeOff(String key, Change.Type type) {
    if (type == Change.Type.NEW) {
      return;
    }
    Optional<Definition.OfDress> old =
        world.appliedDefinition(key).map(definition -> (Definition.OfDress) definition);
    boolean replaced = type == Change.Type.MODIFIED;
    if (old.isEmpty() || (replaced && old.get().dress().aspect().isReplacedByAnother())) {
      return;
    }
    if (!replaced && targetsGone(key)) {
      return; // It went with its object.
    }
    String undo = old.get().dress().undo();
    boolean off = !undo.isEmpty();
    if (off && old.get().dress().aspect().isPrivilege()) {
      disturbed.addAll(targetsOf(key));
    }
    if (!replaced || off) {
      steps.add(new Step.TakeOff(key, "not declared any more", off ? List.of(undo) : List.of()));
    }
  }

  // The key names the targets: "grant.view.a, view.b: select to x".
  private boolean targetsGone(String key) {
    return changes.objects().values().stream()
        .filter(change -> change.type() == Change.Type.DELETED)
        .anyMatch(change -> targetPart(key).contains(change.key()));
  }

  private static List<String> targetPart(String key) {
    int colon = key.indexOf(": ");
    String targets = key.substring(key.indexOf('.') + 1, colon < 0 ? key.length() : colon);
    return List.of(targets.split("(?<=[^,]), (?=[a-z_]+\\.)"));
  }

  private List<ObjectId> targetsOf(String key) {
    List<String> targets = targetPart(key);
    return world.dress().stream()
        .flatMap(one -> one.dress().targets().stream())
        .filter(target -> targets.contains(target.toString()))
        .toList();
  }

  private void putOn() {
    world.dress().stream().sorted(PLACE).forEach(this::putOn);
  }

  private void putOn(Definition.OfDress one) {
    Optional<Change.Type> change = Optional.ofNullable(changes.dress().get(one.key()));
    if (change.isPresent()) {
      steps.add(new Step.PutOn(one, change.get().word()));
    } else if (one.dress().targets().stream()
        .anyMatch(target -> bare.contains(target.toString()))) {
      steps.add(new Step.PutOn(one, "its object is created"));
    } else if (one.dress().aspect().isPrivilege()
        && one.dress().targets().stream().anyMatch(disturbed::contains)) {
      steps.add(new Step.PutOn(one, "another privilege was taken off"));
    }
  }
}
