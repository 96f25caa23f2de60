package dev.pgmg.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database says at one moment.
 *
 * @param graph what may have to be dropped
 * @param altered the definitions of managed objects that somebody changed, as they are now, by key
 * @param definitions the recorded SQL of what changed, by key
 * @param newColumns what becomes of the columns of modified views, by key, where PostgreSQL can
 *     tell
 * @param located where what was asked for beyond the declared objects stands; of what is called
 *     otherwise than recorded, by the recorded key
 * @param descendants partitions and inheritance children of relations that were asked for
 * @param typeUses what of tables holds enums of which labels are to go or to move
 * @param columns the numbers of the columns of relations that were asked for, by name
 * @param circumstances what the costs of statements are judged by
 */
public record Snapshot(
    State state,
    CatalogGraph graph,
    Map<String, String> altered,
    Map<String, String> definitions,
    Map<String, NewColumns> newColumns,
    Map<String, Address> located,
    Map<Address, List<Address>> descendants,
    Map<Address, TypeUse> typeUses,
    Map<Address, Map<String, Integer>> columns,
    Circumstances circumstances) {

  /** The columns of a view's new query beside those the view has. */
  public enum NewColumns {
    SAME,
    /** The same, and more behind them: the view can be replaced. */
    MORE,
    /** Others: CREATE OR REPLACE VIEW refuses (42P16). */
    OTHER,
    /** Another session holds a lock on what the query reads: asking would have waited. */
    UNASKED
  }

  public static Snapshot of(State state) {
    return new Snapshot(
        state,
        CatalogGraph.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Circumstances.NONE);
  }

  /** As if every object whose rows have changed had another definition now. */
  public static Snapshot suspecting(State state) {
    Map<String, String> altered = new HashMap<>();
    state.suspects().forEach(key -> altered.put(key, ""));
    return new Snapshot(
        state,
        CatalogGraph.empty(),
        altered,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Circumstances.NONE);
  }

  /** The same without what has become of dress. */
  public Snapshot withoutDress() {
    return with(state.withoutDress());
  }

  /** The same moment with another view of the state. */
  public Snapshot with(State other) {
    return new Snapshot(
        other,
        graph,
        altered,
        definitions,
        newColumns,
        located,
        descendants,
        typeUses,
        columns,
        circumstances);
  }

  /** The same moment with more known about what depends on what. */
  public Snapshot with(CatalogGraph more) {
    return new Snapshot(
        state,
        more,
        altered,
        definitions,
        newColumns,
        located,
        descendants,
        typeUses,
        columns,
        circumstances);
  }

  public Optional<Address> addressOf(String key) {
    return Optional.ofNullable(state.located().get(key))
        .or(() -> Optional.ofNullable(located.get(key)));
  }
}
