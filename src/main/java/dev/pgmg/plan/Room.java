package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.catalog.TypeUse;
import dev.pgmg.object.Mentions.NameSet;
import dev.pgmg.object.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has to be gone before an object is made: the old one itself, what the old one used and what
 * goes under a name that the new one mentions, since it would bind to that.
 */
final class Room {

  private final World world;
  private final Rebuilds rebuilds;
  private final Map<String, List<Address>> goingForGood = new TreeMap<>();

  Room(World world, Rebuilds rebuilds) {
    this.world = world;
    this.rebuilds = rebuilds;
    rebuilds.gone().keySet().stream()
        .filter(address -> !rebuilds.comesBack(address))
        .forEach(this::remember);
  }

  private void remember(Address address) {
    world
        .graph()
        .object(address)
        .map(world::idOf)
        .ifPresent(
            id -> goingForGood.computeIfAbsent(id.ownName(), n -> new ArrayList<>()).add(address));
  }

  /**
   * What goes first, in order; not all of it need be there still.
   *
   * @param stands whether it is replaced where it stands
   */
  Set<Address> toMake(Making making, boolean stands) {
    Set<Address> all = new LinkedHashSet<>();
    if (making.way() == Making.Way.REWRITE) {
      all.addAll(holdersOf(making));
    }
    making.address().stream()
        .filter(rebuilds.gone()::containsKey)
        .flatMap(address -> world.graph().dependenciesOf(address).stream())
        .map(Dependency::referenced)
        .filter(referenced -> !rebuilds.comesBack(referenced))
        .forEach(all::add);
    if (!stands) {
      making.address().filter(rebuilds.gone()::containsKey).ifPresent(all::add);
    }
    if (making.id().kind().isMadeFrom()) {
      all.addAll(goingForGood.getOrDefault(making.id().ownName(), List.of()));
    }
    if (making.id().kind() == ObjectKind.OPERATOR) {
      // An operator is the negator of one other only (42P13 on 18; 14 lets the new one take over).
      goingForGood.values().stream()
          .flatMap(List::stream)
          .filter(address -> world.kindOf(address) == ObjectKind.OPERATOR)
          .forEach(all::add);
    }
    making.definition().ifPresent(object -> all.addAll(named(world.mentionsOf(object).direct())));
    return all;
  }

  private List<Address> named(NameSet names) {
    return goingForGood.entrySet().stream()
        .filter(entry -> names.unqualified().contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private List<Address> holdersOf(Making type) {
    List<Address> holders = new ArrayList<>();
    type.address().stream()
        .flatMap(address -> world.graph().dependentsOf(address).stream())
        .map(Dependency::dependent)
        .forEach(holders::add);
    for (TypeUse.Column column : world.typeUse(type.key()).columns()) {
      world.graph().dependentsOf(column.relation()).stream()
          .filter(dependency -> dependency.referencedColumn() == column.number())
          .map(Dependency::dependent)
          .forEach(holders::add);
    }
    return holders;
  }
}
