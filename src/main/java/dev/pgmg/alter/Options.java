package dev.pgmg.alter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From one list of options to another.
 *
 * <p>PostgreSQL keeps options in an order, and what is added stands last. So that the order becomes
 * that of a fresh build, what stands after the first difference is taken away and added again.
 *
 * @param before the values by name, in their order
 */
record Options(Map<String, Piece> before, Map<String, Piece> now) {

  /**
   * The clause that changes generic options (manual, ALTER SERVER): {@code OPTIONS (SET a '1', DROP
   * b)}; empty where there is nothing to change.
   */
  Optional<String> clause() {
    List<String> then = List.copyOf(before.keySet());
    List<String> names = List.copyOf(now.keySet());
    int same = 0;
    while (same < then.size() && same < names.size() && then.get(same).equals(names.get(same))) {
      same++;
    }
    List<String> actions = new ArrayList<>();
    for (String name : names.subList(0, same)) {
      if (!value(name).equals(before.get(name))) {
        actions.add("SET " + name + " " + value(name).sql());
      }
    }
    then.subList(same, then.size()).forEach(name -> actions.add("DROP " + name));
    names
        .subList(same, names.size())
        .forEach(name -> actions.add("ADD " + name + " " + value(name).sql()));
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of("OPTIONS (" + String.join(", ", actions) + ")");
  }

  private Piece value(String name) {
    return now.getOrDefault(name, Piece.NONE);
  }

  /** The names that are not wanted any more. */
  List<String> removed() {
    return before.keySet().stream().filter(name -> !now.containsKey(name)).toList();
  }

  /** The options from the first difference on, as they shall be: each one set anew goes last. */
  Map<String, Piece> setAnew() {
    Map<String, Piece> anew = new LinkedHashMap<>();
    List<String> kept = before.keySet().stream().filter(now::containsKey).toList();
    int at = 0;
    for (Map.Entry<String, Piece> option : now.entrySet()) {
      boolean same =
          anew.isEmpty()
              && at < kept.size()
              && kept.get(at).equals(option.getKey())
              && option.getValue().equals(before.get(option.getKey()));
      at++;
      if (!same) {
        anew.put(option.getKey(), option.getValue());
      }
    }
    return anew;
  }

  /** {@code RESET (a)} and {@code SET (b = 1)}, as far as needed, for what has reloptions. */
  List<String> storageActions() {
    List<String> actions = new ArrayList<>();
    if (!removed().isEmpty()) {
      actions.add("RESET (" + String.join(", ", removed()) + ")");
    }
    if (!setAnew().isEmpty()) {
      actions.add("SET (" + list(setAnew()) + ")");
    }
    return actions;
  }

  static String list(Map<String, Piece> options) {
    return options.entrySet().stream()
        .map(one -> one.getKey() + (one.getValue().isNone() ? "" : " = " + one.getValue().sql()))
        .collect(Collectors.joining(", "));
  }
}
