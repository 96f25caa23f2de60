package dev.pgmg.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be at risk, by the names that {@code [hazards] deny} and {@code --allow} take. */
public enum HazardKind {
  /** Rows or columns are gone for good. */
  DATA_LOSS,
  /** The whole table is written anew, under ACCESS EXCLUSIVE. */
  TABLE_REWRITE,
  /** Nobody may even read the table for long, or clients break at once. */
  EXCLUSIVE_LOCK,
  /** The whole table is read under a lock that keeps writers out. */
  FULL_SCAN,
  /** An index is built while writers wait. */
  BLOCKING_INDEX_BUILD,
  /** Many managed objects go at once because their files are gone. */
  MASS_DROP;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(HazardKind::word).toList();
  }

  /** Those that a statement can have, and so a directive above it can allow. */
  public static List<String> ofStatements() {
    return Arrays.stream(values()).filter(kind -> kind != MASS_DROP).map(HazardKind::word).toList();
  }

  public static Optional<HazardKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
