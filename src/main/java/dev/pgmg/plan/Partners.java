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
 * Operators that name another one as their commutator or negator, and are not named by it. A DROP
 * strikes it out of its partners without a word; then only their own CREATE can name it again on 14
 * (manual, CREATE OPERATOR and ALTER OPERATOR). Where both name each other, either CREATE does.
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
        .filter(other -> mentions(operator, other))
        .anyMatch(other -> !isNamedBy(other, operator.id()));
  }

  private boolean isNamedBy(ObjectId other, ObjectId operator) {
    return world.object(other.toString()).filter(one -> mentions(one, operator)).isPresent();
  }

  private boolean mentions(Definition.OfObject operator, ObjectId other) {
    return world.mentionsOf(operator).direct().mayMean(other.name());
  }

  /** Keys of all that may have to be made again: what they wear is to be known then. */
  List<String> oneSided() {
    List<Definition.OfObject> operators =
        world.objects().stream()
            .filter(object -> object.id().kind() == ObjectKind.OPERATOR)
            .toList();
    List<ObjectId> all = operators.stream().map(Definition.OfObject::id).toList();
    return operators.stream()
        .filter(operator -> names(operator, all))
        .map(Definition.OfObject::key)
        .toList();
  }
}
