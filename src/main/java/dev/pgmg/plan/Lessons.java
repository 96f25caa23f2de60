package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What PostgreSQL's refusals have taught so far; a plan is made anew with them.
 *
 * @param rebuild keys of objects that it would not replace in place
 * @param inTheWay what has to be dropped before a migration's statement
 * @param before objects to create before a step: another object's key, or a statement
 * @param after objects that cannot be created before a statement of a migration has run
 * @param committed keys of enums whose new labels have to be committed before they are used
 * @param boundaries statements of migrations behind which their new labels have to be committed
 * @param gone statements about something that is not there any more: they are left out
 */
public record Lessons(
    Set<String> rebuild,
    Map<StepRef.Running, Set<Address>> inTheWay,
    Map<StepRef, Set<String>> before,
    Map<String, StepRef.Running> after,
    Set<String> committed,
    Set<StepRef.Running> boundaries,
    Set<String> gone) {

  public static final Lessons NONE =
      new Lessons(Set.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of());

  Lessons rebuilding(String key) {
    return new Lessons(with(rebuild, key), inTheWay, before, after, committed, boundaries, gone);
  }

  Lessons dropping(StepRef.Running statement, Set<Address> objects) {
    Set<Address> all = new HashSet<>(inTheWay.getOrDefault(statement, Set.of()));
    all.addAll(objects);
    return new Lessons(
        rebuild,
        with(inTheWay, statement, Set.copyOf(all)),
        before,
        after,
        committed,
        boundaries,
        gone);
  }

  Lessons creatingBefore(StepRef step, String key) {
    Set<String> all = with(before.getOrDefault(step, Set.of()), key);
    return new Lessons(
        rebuild, inTheWay, with(before, step, all), after, committed, boundaries, gone);
  }

  Lessons creatingAfter(String key, StepRef.Running statement) {
    return new Lessons(
        rebuild, inTheWay, before, with(after, key, statement), committed, boundaries, gone);
  }

  Lessons committing(Set<String> keys) {
    Set<String> all = new HashSet<>(committed);
    all.addAll(keys);
    return new Lessons(rebuild, inTheWay, before, after, Set.copyOf(all), boundaries, gone);
  }

  Lessons committingBehind(StepRef.Running statement) {
    return new Lessons(
        rebuild, inTheWay, before, after, committed, with(boundaries, statement), gone);
  }

  Lessons without(String sql) {
    return new Lessons(rebuild, inTheWay, before, after, committed, boundaries, with(gone, sql));
  }

  private static <T> Set<T> with(Set<T> set, T more) {
    Set<T> all = new HashSet<>(set);
    all.add(more);
    return Set.copyOf(all);
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    Map<K, V> all = new HashMap<>(map);
    all.put(key, value);
    return Map.copyOf(all);
  }
}
