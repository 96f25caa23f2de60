package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances.Kin.Relation;
import dev.pgmg.object.QualifiedName;
import java.util.Set;

/**
 * What a statement locks, by its own words: the relation it names, and its kin.
 *
 * @param named what the name may be that of
 * @param also the kin that is locked alike
 * @param through of foreign keys only those with that column or that name; empty for all
 */
record LockClaim(
    QualifiedName relation, Named named, Lock lock, Set<Relation> also, String through) {

  /** What a name stands for. */
  enum Named {
    TABLE,
    /** An index, or its table: that is locked. */
    INDEX,
    /** A table of which only the kin is locked. */
    KIN
  }

  LockClaim {
    also = Set.copyOf(also);
  }

  LockClaim(QualifiedName relation, Lock lock, Set<Relation> also) {
    this(relation, Named.TABLE, lock, also, "");
  }

  /** Whether others can go on writing. */
  boolean letsWrite() {
    return lock.compareTo(Lock.SHARE) < 0;
  }
}
