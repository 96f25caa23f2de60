package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Definition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Operators that another one names as its commutator or negator. A DROP strikes it out of its
 * partners without a word, and on 14 only their own CREATE can name it again (manual, CREATE
 * OPERATOR and ALTER OPERATOR).
 */
record Partners(World world) {

  /** Declared operators that stand, and name one that goes or was dropped by hand. */
  List<Address> toMakeAgain(Set<Address> gone) {
    List<ObjectId> struckOut =
        Stream.concat(gone.stream().flatMap(address -> world.keyAt(address).stream()), lost())
            .distinct()
            .flatMap(key -> world.recordedId(key).stream())
            .filter(id -> id.kind() == ObjectKind.OPERATOR)
            .toList();
    if (struckOut.isEmpty()) {
      return List.of();
    }
    return world.objects().stream()
        .filter(object -> object.id().kind() == ObjectKind.OPERATOR)
        .filter(object -> names(object, struckOut))
        .flatMap(object -> world.addressOf(object.key()).stream())
        .filter(address -> !gone.contains(address))
        .toList();
  }

  private Stream<String> lost() {
    return world.recorded().values().stream()
        .filter(recorded -> isOperator(recorded))
        .map(Recorded::key)
        .filter(key -> world.addressOf(key).isEmpty());
  }

  private static boolean isOperator(Recorded recorded) {
    Optional<ObjectId> id = recorded.object();
    return id.filter(one -> one.kind() == ObjectKind.OPERATOR).isPresent();
  }

  private boolean names(Definition.OfObject operator, List<ObjectId> others) {
    return others.stream()
        .filter(other -> !other.equals(operator.id()))
        .anyMatch(other -> world.mentionsOf(operator).direct().mayMean(other.name()));
  }
}
