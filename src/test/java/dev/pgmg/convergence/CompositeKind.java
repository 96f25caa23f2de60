package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composite types. A change adds, drops or retypes an attribute. */
final class CompositeKind implements Kind {

  @Override
  public String word() {
    return "type";
  }

  @Override
  public Group group() {
    return Group.TYPE;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<Column> attributes = new ArrayList<>();
    int count = making.dice().between(1, 3);
    for (int i = 0; i < count; i++) {
      attributes.add(attribute(making, "part" + i));
    }
    return Optional.of(of(attributes, making));
  }

  @Override
  public Optional<Thing> change(Thing before, Making making) {
    if (before.details() instanceof Details.Attributes old) {
      return Optional.of(of(changed(new ArrayList<>(old.attributes()), making), making));
    }
    return make(making);
  }

  private static List<Column> changed(List<Column> attributes, Making making) {
    int which = making.dice().between(0, attributes.size() - 1);
    switch (making.dice().between(0, 3)) {
      case 0 -> attributes.set(which, attribute(making, attributes.get(which).name()));
      case 1 -> {
        boolean last = attributes.size() == 1;
        if (!last) {
          attributes.remove(which);
        }
      }
      default -> attributes.add(attribute(making, "more" + making.dice().between(1, 999)));
    }
    return List.copyOf(attributes);
  }

  private static Column attribute(Making making, String name) {
    return new Column(name, name, making.type());
  }

  private static Thing of(List<Column> attributes, Making making) {
    List<Sql> parts =
        attributes.stream()
            .map(attribute -> Sql.of(attribute.name() + " ", attribute.type()))
            .toList();
    return making.thing(
        Sql.of("CREATE TYPE ", making.self(), " AS (", Sql.joined(", ", parts), ")"),
        Sql.of("TYPE ", making.self()),
        new Details.Attributes(List.copyOf(attributes)));
  }
}
