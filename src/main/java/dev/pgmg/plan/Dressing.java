package dev.pgmg.plan;

import dev.pgmg.alter.DeclaredOptions;
import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
  private final Lessons lessons;
  private final Changes changes;
  private final Effects effects;
  private final Map<String, Making> makings;
  private final Set<String> bare = new HashSet<>();
  private final Set<String> rebuilt = new HashSet<>();
  private final Set<String> disturbed = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();

  private Dressing(
      World world, Lessons lessons, Changes changes, Effects effects, Map<String, Making> makings) {
    this.world = world;
    this.lessons = lessons;
    this.changes = changes;
    this.effects = effects;
    this.makings = makings;
    makings.values().stream()
        .filter(making -> making.was().isEmpty())
        .forEach(making -> bare.add(making.key()));
    makings.values().stream()
        .filter(making -> making.way() == Making.Way.CREATE || making.way() == Making.Way.REPLACE)
        .forEach(making -> rebuilt.add(making.key()));
  }

  /**
   * What is taken off tables before anything else: a pending migration may rename or drop them, or
   * their columns.
   */
  static List<Step> off(World world, Lessons lessons, Changes changes) {
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<String, Change.Type> change : changes.dress().entrySet()) {
      if (isOffFirst(world, change.getKey(), change.getValue())) {
        Optional<Definition> old = world.appliedDefinition(change.getKey());
        old.map(definition -> ((Definition.OfDress) definition).dress().undo()).stream()
            .map(undo -> undo.stream().filter(sql -> !lessons.gone().contains(sql)).toList())
            .forEach(
                undo ->
                    steps.add(new Step.TakeOff(change.getKey(), "not declared any more", undo)));
      }
    }
    return steps;
  }

  private static boolean isOffFirst(World world, String key, Change.Type type) {
    return type == Change.Type.DELETED
        && !world.pending().isEmpty()
        && world.targetsOf(key).stream().noneMatch(target -> isCode(world, target));
  }

  private static boolean isCode(World world, String key) {
    return world.object(key).isPresent() || world.recordedId(key).isPresent();
  }

  static List<Step> steps(
      World world, Lessons lessons, Changes changes, Effects effects, Map<String, Making> makings) {
    Dressing dressing = new Dressing(world, lessons, changes, effects, makings);
    changes.dress().keySet().forEach(dressing::disturb);
    // The owner first: what is granted to an owner is its own.
    changes.dress().entrySet().stream()
        .sorted(Comparator.comparing(change -> !change.getKey().startsWith("owner.")))
        .forEach(change -> dressing.takeOff(change.getKey(), change.getValue()));
    dressing.putOn();
    return dressing.steps;
  }

  /** Keys of the objects of which steps set options: PostgreSQL shows them with the definition. */
  static List<String> reshaped(World world, List<Step> steps) {
    return steps.stream()
        .flatMap(step -> dressedBy(step).stream())
        .filter(key -> key.startsWith(Aspect.OPTIONS.word() + "."))
        .flatMap(key -> world.targetsOf(key).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> dressedBy(Step step) {
    return switch (step) {
      case Step.PutOn putOn -> Optional.of(putOn.definition().key());
      case Step.TakeOff takeOff -> Optional.of(takeOff.key());
      case Step other -> Optional.empty();
    };
  }

  // A change of one privilege, or of the owner, acts on the list that all of them made.
  private void disturb(String key) {
    boolean acts =
        key.startsWith("owner.") || key.startsWith("grant.") || key.startsWith("revoke.");
    if (acts) {
      disturbed.addAll(world.targetsOf(key));
    }
  }

  private void takeOff(String key, Change.Type type) {
    if (isOffFirst(world, key, type)) {
      return;
    }
    boolean drifted = type == Change.Type.DRIFTED && !key.startsWith(Aspect.MAPPING.word() + ".");
    if (type == Change.Type.NEW || drifted) {
      return;
    }
    Optional<Definition.OfDress> old =
        world.appliedDefinition(key).map(definition -> (Definition.OfDress) definition);
    boolean replaced = type == Change.Type.MODIFIED || type == Change.Type.DRIFTED;
    if (old.isEmpty() || (replaced && old.get().dress().aspect().isReplacedByAnother())) {
      return;
    }
    if (!replaced && targetsGone(key)) {
      return; // It went with its object.
    }
    List<String> undo =
        undo(key, old.get()).stream().filter(sql -> !lessons.gone().contains(sql)).toList();
    boolean off = !undo.isEmpty();
    if (!replaced || off) {
      steps.add(new Step.TakeOff(key, "not declared any more", undo));
    }
  }

  // Of several targets, those that are dropped have nothing to undo.
  private List<String> undo(String key, Definition.OfDress old) {
    List<String> all = old.dress().undo();
    List<String> targets = world.targetsOf(key);
    if (targets.stream().anyMatch(target -> cameWith(target, old.dress().aspect()))) {
      return List.of();
    }
    if (old.dress().aspect() == Aspect.OPTIONS) {
      return targets.stream().anyMatch(rebuilt::contains) ? List.of() : undoOptions(old, targets);
    }
    if (targets.size() != all.size()) {
      return all;
    }
    return IntStream.range(0, all.size())
        .filter(i -> !isDeleted(targets.get(i)))
        .mapToObj(all::get)
        .toList();
  }

  // An object's own definition may speak of the same options.
  private List<String> undoOptions(Definition.OfDress old, List<String> targets) {
    List<String> names = List.of(old.dress().detail().split(", "));
    List<String> undo = new ArrayList<>(old.dress().undo());
    targets.stream()
        .flatMap(target -> world.object(target).stream())
        .flatMap(object -> DeclaredOptions.restoring(object, names).stream())
        .forEach(undo::add);
    return undo;
  }

  private boolean targetsGone(String key) {
    return world.targetsOf(key).stream().allMatch(this::isDeleted);
  }

  private boolean isDeleted(String target) {
    return Optional.ofNullable(changes.objects().get(target))
        .filter(change -> change.type() == Change.Type.DELETED)
        .isPresent();
  }

  private void putOn() {
    world.dress().stream().sorted(PLACE).forEach(this::putOn);
  }

  private void putOn(Definition.OfDress one) {
    if (isPutOnAlready(one)) {
      return;
    }
    Optional<Change.Type> change = Optional.ofNullable(changes.dress().get(one.key()));
    if (change.isPresent()) {
      steps.add(new Step.PutOn(one, change.get().word()));
    } else if (effects.undress(one.dress()) || isBare(one) || isMadeAgain(one)) {
      steps.add(new Step.PutOn(one, "its object is created"));
    } else if (one.dress().aspect().isPrivilege()
        && world.targetsOf(one.key()).stream().anyMatch(disturbed::contains)) {
      steps.add(new Step.PutOn(one, "another privilege changes"));
    }
  }

  // What the definition of a rebuilt object overwrites.
  private boolean isMadeAgain(Definition.OfDress one) {
    return one.dress().aspect() == Aspect.OPTIONS
        && world.targetsOf(one.key()).stream().anyMatch(rebuilt::contains);
  }

  private boolean isPutOnAlready(Definition.OfDress one) {
    return world.targetsOf(one.key()).stream()
        .anyMatch(target -> cameWith(target, one.dress().aspect()));
  }

  // It comes right behind its object, or is not made again with it.
  private boolean cameWith(String target, Aspect aspect) {
    return Optional.ofNullable(makings.get(target))
        .filter(making -> MakingSteps.isPutOnWith(aspect, making))
        .isPresent();
  }

  private boolean isBare(Definition.OfDress one) {
    return world.targetsOf(one.key()).stream().anyMatch(bare::contains);
  }
}
