package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Fallback;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import java.util.List;

/** Functions that share a name: so different that no call of one can mean another. */
final class Overloads {

  private Overloads() {}

  /** Whether nothing of its name stands in a thing's way. */
  static boolean isAlone(Model model, Thing thing) {
    return thing.isDress()
        || model.things().stream()
            .filter(other -> !other.isDress() && !other.id().equals(thing.id()))
            .filter(other -> other.name().equals(thing.name()))
            .allMatch(other -> areApart(thing, other));
  }

  private static boolean areApart(Thing one, Thing other) {
    return one.details() instanceof Routine first
        && other.details() instanceof Routine second
        && first.parameters().size() != second.parameters().size()
        && hasNoFallback(first.parameters())
        && hasNoFallback(second.parameters());
  }

  private static boolean hasNoFallback(List<Parameter> parameters) {
    return parameters.stream().allMatch(one -> one.fallback() == Fallback.NONE);
  }
}
