package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enums. A change is most often a new label, anywhere. */
final class EnumKind implements Kind {

  private static final List<String> LABELS =
      List.of("new", "paid", "sent", "back", "it's", "Odd Label", "a", "b", "c", "d", "e", "f");

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
    return Optional.of(of(making.dice().some(LABELS, making.dice().between(2, 4)), making));
  }

  @Override
  public Optional<Thing> change(Thing before, Making making) {
    boolean isEnum = before.details() instanceof Details.Labels;
    boolean inUse = making.model().pinned().contains(before.id());
    if (!isEnum || (!inUse && making.dice().chance(30))) {
      return make(making);
    }
    return Optional.of(of(withMore(((Details.Labels) before.details()).labels(), making), making));
  }

  private static List<String> withMore(List<String> before, Making making) {
    List<String> labels = new ArrayList<>(before);
    List<String> left = LABELS.stream().filter(label -> !labels.contains(label)).toList();
    for (String label : making.dice().some(left, making.dice().between(1, 2))) {
      labels.add(making.dice().between(0, labels.size()), label);
    }
    return List.copyOf(labels);
  }

  private static Thing of(List<String> labels, Making making) {
    Sql list = Sql.joined(", ", labels.stream().map(Sql::literal).toList());
    return making.thing(
        Sql.of("CREATE TYPE ", making.self(), " AS ENUM (", list, ")"),
        Sql.of("TYPE ", making.self()),
        new Details.Labels(labels));
  }
}
