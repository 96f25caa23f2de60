package dev.pgmg.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database says at one moment.
 *
 * @param graph what may have to be dropped
 * @param definitions the recorded SQL of what changed, by key
 * @param columnsKept keys of modified views whose new query begins with the columns the view has
 * @param columnsChanged keys of modified views whose new query does not
 * @param located where what was asked for beyond the declared objects stands
 * @param columns the numbers of the columns of relations that were asked for, by name
 */
public record Snapshot(
    State state,
    CatalogGraph graph,
    Map<String, String> definitions,
    List<String> columnsKept,
    List<String> columnsChanged,
    Map<String, Address> located,
    Map<Address, Map<String, Integer>> columns) {

  public static Snapshot of(State state) {
    return new Snapshot(
        state, CatalogGraph.empty(), Map.of(), List.of(), List.of(), Map.of(), Map.of());
  }

  /** The same moment with more known about what depends on what. */
  public Snapshot with(CatalogGraph more) {
    return new Snapshot(state, more, definitions, columnsKept, columnsChanged, located, columns);
  }

  public Optional<Address> addressOf(String key) {
    return Optional.ofNullable(state.located().get(key))
        .or(() -> Optional.ofNullable(located.get(key)));
  }
}
