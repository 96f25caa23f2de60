package dev.pgmg.convergence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What migrations have named. A fresh build runs them all, the oldest too, with the declared things
 * of today: these must be there, work the same and need no table.
 */
final class Pins {

  /** What can only be built anew, which a table that uses it does not allow. */
  private static final Set<String> REBUILT =
      Set.of("operator", "cast", "collation", "operator_class", "text_search_configuration");

  private Pins() {}

  static boolean hold(Model before, Model after) {
    return after.pinned().stream().allMatch(id -> holds(id, before, after));
  }

  private static boolean holds(String id, Model before, Model after) {
    if (!after.isThing(id) || !after.needsNoTable(id)) {
      return false;
    }
    Thing now = after.thing(id);
    Thing then = before.isThing(id) ? before.thing(id) : now;
    return then.schema().equals(now.schema())
        && then.name().equals(now.name())
        && (!before.isThing(id) || before.shape(id).equals(after.shape(id)))
        && (!REBUILT.contains(now.kind().word()) || then.definition().equals(now.definition()))
        && (!before.isThing(id) || mappings(id, before).equals(mappings(id, after)))
        && (!isDomain(now) || !isInside(id, after) || then.definition().equals(now.definition()))
        && keepsInside(then.details(), now.details());
  }

  private static boolean isDomain(Thing thing) {
    return thing.details() instanceof Details.Domain;
  }

  // PostgreSQL does not alter a domain of which a column stores arrays or composites (0A000).
  /**
   * Whether an array, or a composite, holds the domain: PostgreSQL refuses to add a check then
   * (0A000).
   */
  static boolean isInside(String domain, Model model) {
    return model.tables().stream()
        .flatMap(table -> table.columns().stream())
        .map(Column::type)
        .anyMatch(type -> !type.equals(new Type.Declared(domain)) && holds(type, domain, model));
  }

  private static boolean holds(Type type, String domain, Model model) {
    return switch (type) {
      case Type.ArrayOf array -> holds(array.element(), domain, model);
      case Type.Declared declared -> model.closure(List.of(declared.id())).contains(domain);
      case Type other -> false;
    };
  }

  // Nothing takes a mapping off, so that its configuration would be built anew.
  private static Set<Sql> mappings(String id, Model model) {
    return model.things().stream()
        .filter(thing -> thing.kind().word().equals("search_mapping"))
        .filter(thing -> thing.mentions().contains(id))
        .map(Thing::definition)
        .collect(Collectors.toSet());
  }

  private static boolean keepsInside(Details then, Details now) {
    return switch (then) {
      case Details.Labels labels ->
          now instanceof Details.Labels more && isPartOf(labels.labels(), more.labels());
      case Details.Attributes attributes ->
          Kinds.isEnabled(Kinds.COMPOSITE_IN_USE)
              ? now instanceof Details.Attributes
              : attributes.equals(now);
      case Details.Domain domain -> domain.equals(now);
      case Details.Range range -> range.equals(now);
      case Details.Server server -> server.equals(now);
      default -> true;
    };
  }

  /** Whether one list is the other without some elements. */
  private static boolean isPartOf(List<String> part, List<String> whole) {
    return whole.stream().filter(part::contains).toList().equals(part);
  }
}
