package dev.pgmg.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the dress of what is made before a COMMIT before that COMMIT too: a function that PUBLIC
 * must not call is not to be open to it until the last transaction.
 */
final class DressedInTime {

  private final World world;
  private final Set<Step.PutOn> dress = new LinkedHashSet<>();
  private final Set<String> made = new HashSet<>();
  private final Set<Step.PutOn> earlier = new HashSet<>();
  private final List<Step> all = new ArrayList<>();

  private DressedInTime(World world) {
    this.world = world;
  }

  static List<Step> of(World world, List<Step> steps) {
    if (steps.stream().noneMatch(Step.Boundary.class::isInstance)) {
      return steps;
    }
    DressedInTime inTime = new DressedInTime(world);
    inTime.collect(steps);
    steps.forEach(inTime::add);
    return inTime.all;
  }

  // Where something is taken off, the order of both counts.
  private void collect(List<Step> steps) {
    Set<String> undressed =
        steps.stream()
            .filter(Step.TakeOff.class::isInstance)
            .flatMap(step -> world.targetsOf(((Step.TakeOff) step).key()).stream())
            .collect(Collectors.toSet());
    steps.stream()
        .filter(Step.PutOn.class::isInstance)
        .map(Step.PutOn.class::cast)
        .filter(putOn -> targets(putOn).stream().noneMatch(undressed::contains))
        .forEach(dress::add);
  }

  private List<String> targets(Step.PutOn putOn) {
    return world.targetsOf(putOn.definition().key());
  }

  private void add(Step step) {
    if (step instanceof Step.Boundary) {
      List<Step.PutOn> now =
          dress.stream().filter(putOn -> made.containsAll(targets(putOn))).toList();
      all.addAll(now);
      earlier.addAll(now);
      dress.removeAll(now);
    }
    if (step instanceof Step.Create create) {
      made.add(create.definition().key());
    }
    boolean isDone = step instanceof Step.PutOn putOn && earlier.remove(putOn);
    if (!isDone) {
      all.add(step);
      dress.remove(step);
    }
  }
}
