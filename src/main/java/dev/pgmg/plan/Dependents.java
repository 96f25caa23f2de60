package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.Effect;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What depends on the thing that a statement of a migration acts on, or on its column, by pg_depend
 * and by the names that things have by then.
 */
final class Dependents {

  private final World world;
  private final NamesByThen names;

  Dependents(World world, NamesByThen names) {
    this.world = world;
    this.names = names;
  }

  List<Touch> of(StepRef.Running ref, Effect effect, String reason) {
    return of(ref, withDescendants(effect), reason);
  }

  List<Touch> of(StepRef.Running ref, List<Address> of, String reason) {
    return of.stream()
        .flatMap(address -> world.graph().dependentsOf(address).stream())
        .map(Dependency::dependent)
        .distinct()
        .map(dependent -> new Touch(ref, dependent, Touch.Kind.IN_THE_WAY, reason))
        .toList();
  }

  List<Touch> ofColumn(StepRef.Running ref, Effect effect) {
    String reason =
        "depends on column " + label(effect) + "." + QualifiedName.quoted(effect.member());
    return withDescendants(effect).stream()
        .flatMap(address -> dependentsOfColumn(address, effect.member()))
        .map(Dependency::dependent)
        .distinct()
        .map(dependent -> new Touch(ref, dependent, Touch.Kind.IN_THE_WAY, reason))
        .toList();
  }

  private Stream<Dependency> dependentsOfColumn(Address relation, String column) {
    int number = names.column(relation, column);
    return world.graph().dependentsOf(relation).stream()
        .filter(dependency -> number > 0 && dependency.referencedColumn() == number);
  }

  // What happens to a table's columns happens to those of its partitions and children; what happens
  // to a type's attributes, to its typed tables.
  List<Address> withDescendants(Effect effect) {
    List<Address> all = new ArrayList<>();
    target(effect)
        .ifPresent(
            address -> {
              all.add(address);
              all.addAll(world.snapshot().descendants().getOrDefault(address, List.of()));
            });
    return all;
  }

  Optional<Address> target(Effect effect) {
    return names.addressOf(effect.target());
  }

  static String label(Effect effect) {
    return effect.target().label();
  }
}
