package dev.pgmg.plan;

import dev.pgmg.hazard.Lock;
import dev.pgmg.hazard.TableLock;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that a transaction of a plan locks so that others cannot write.
 *
 * @param taken the locks and the steps (their indexes) that take them, each stronger than those
 *     before
 * @param last the step after which the transaction ends, and with it the lock
 */
public record HeldLock(QualifiedName table, List<TableLock> taken, int last) {

  public HeldLock {
    taken = List.copyOf(taken);
  }

  public Lock strongest() {
    return taken.getLast().lock();
  }

  /** Whether it has so many rows that somebody may have to wait for it. */
  public boolean isOfLargeTable() {
    return taken.stream().anyMatch(lock -> lock.size() == TableLock.Size.LARGE);
  }

  /** In the order in which they are taken. */
  static List<HeldLock> in(Plan plan) {
    List<HeldLock> held = new ArrayList<>();
    Map<QualifiedName, List<TableLock>> open = new LinkedHashMap<>();
    for (int step = 0; step < plan.steps().size(); step++) {
      for (TableLock lock : plan.locksOf(step)) {
        List<TableLock> taken = open.computeIfAbsent(lock.table(), table -> new ArrayList<>());
        if (taken.isEmpty() || taken.getLast().lock().compareTo(lock.lock()) < 0) {
          taken.add(lock);
        }
      }
      if (endsAfter(plan.steps(), step)) {
        int last = step;
        open.forEach((table, taken) -> held.add(new HeldLock(table, taken, last)));
        open.clear();
      }
    }
    return held;
  }

  private static boolean endsAfter(List<Step> steps, int step) {
    return step + 1 == steps.size()
        || steps.get(step).isOutside()
        || steps.get(step + 1) instanceof Step.Boundary
        || steps.get(step + 1).isOutside();
  }
}
