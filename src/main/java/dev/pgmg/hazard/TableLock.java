package dev.pgmg.hazard;

import dev.pgmg.object.QualifiedName;
import java.util.Comparator;

/**
 * The strongest lock that a step takes on a table that was there before the plan.
 *
 * @param step its index in the plan
 * @param table as it was called before
 * @param size whether it is one to worry about, as hazards are judged
 */
public record TableLock(int step, QualifiedName table, Lock lock, Size size) {

  /** Whether a table has more rows than those who run the database call small. */
  public enum Size {
    SMALL,
    LARGE
  }

  public static final Comparator<TableLock> ORDER =
      Comparator.comparingInt(TableLock::step).thenComparing(one -> one.table().shown());
}
