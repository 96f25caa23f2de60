package dev.pgmg.catalog;

import dev.pgmg.object.ObjectId;
import java.util.List;
import java.util.Map;

/**
 * What a plan asks about once it knows what changed: as little as the change is small.
 *
 * @param changed keys of declared or recorded objects that changed: what depends on them, what do
 *     they wear, what SQL was recorded
 * @param removed recorded objects that are not declared any more: where are they
 * @param mentioned what the pending migrations act on, as they name it: where is it, what depends
 *     on it
 * @param missing keys of recorded objects that may be called otherwise now: are their rows there
 * @param suspects keys of objects whose rows have changed since they were recorded: did their
 *     definitions?
 * @param labels the labels that changed enums are to have, by key: which rows have others
 * @param queries of modified views by key: which columns would they have
 * @param operands what the statements to come are about: how big is it
 */
public record Interest(
    List<String> changed,
    List<ObjectId> removed,
    List<ObjectId> mentioned,
    List<String> missing,
    List<String> suspects,
    Map<String, List<String>> labels,
    Map<String, NewQuery> queries,
    Operands operands) {

  public static final Interest NOTHING =
      new Interest(
          List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Operands.NONE);

  /** A view as it is called now, and the query it is to have. */
  public record NewQuery(String view, String query) {}

  public Interest {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    mentioned = List.copyOf(mentioned);
    missing = List.copyOf(missing);
    suspects = List.copyOf(suspects);
    labels = Map.copyOf(labels);
    queries = Map.copyOf(queries);
  }

  public boolean isNothing() {
    return changed.isEmpty()
        && removed.isEmpty()
        && mentioned.isEmpty()
        && missing.isEmpty()
        && suspects.isEmpty()
        && operands.isNothing();
  }
}
