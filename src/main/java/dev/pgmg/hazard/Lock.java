package dev.pgmg.hazard;

import java.util.Locale;

/** The locks on tables that statements take, weakest first (manual, 13.3.1). */
public enum Lock {
  ACCESS_SHARE,
  ROW_SHARE,
  ROW_EXCLUSIVE,
  SHARE_UPDATE_EXCLUSIVE,
  SHARE,
  SHARE_ROW_EXCLUSIVE,
  EXCLUSIVE,
  ACCESS_EXCLUSIVE;

  /** As LOCK TABLE and the manual write it. */
  public String words() {
    return name().replace('_', ' ');
  }

  /** As pg_locks has it: {@code AccessExclusiveLock}. */
  public String inCatalog() {
    StringBuilder name = new StringBuilder();
    for (String word : name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name + "Lock";
  }
}
