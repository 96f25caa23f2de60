package dev.pgmg.apply;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.Repetition;
import dev.pgmg.postgres.IndexState;
import dev.pgmg.postgres.LeftIndex;
import dev.pgmg.postgres.PartitionState;
import dev.pgmg.postgres.Session;
import dev.pgmg.sql.Schemas;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What earlier attempts at a statement outside a transaction left, as far as the catalogs tell.
 *
 * <p>Invalid indexes are dropped before the next attempt: one of the name that the statement gives,
 * whoever left it, perhaps at another place of the file; of those that PostgreSQL named itself (for
 * REINDEX x_ccnew and x_ccold, else after table and columns) only what is younger than the record
 * that the statement was begun. A partition that is half detached is detached for good.
 */
final class Remains {

  private static final String OF_REINDEX = "_cc(new|old)[0-9]*$";
  private static final String UNNAMED = "_idx[0-9]*$";

  private final Task task;
  private final Session session;
  private final String migration;
  private final Statement statement;
  private final Repetition repetition;
  private boolean wasDoneBefore;

  Remains(Task task, String migration, Statement statement) {
    this.task = task;
    this.session = task.session();
    this.migration = migration;
    this.statement = statement;
    // The search_path that it was sent with is in force, and knows best where its names are.
    this.repetition = Repetition.of(statement.in(Schemas.UNSAID));
  }

  /** Whether what it leaves can be told only as long as it is recorded as begun. */
  boolean areToldByTheRecord() {
    return repetition instanceof Repetition.Reindexes
        || repetition instanceof Repetition.BuildsUnnamedIndex;
  }

  /** Whether the statement, which was begun, came to its end. */
  boolean showThatItIsDone() {
    return switch (repetition) {
      case Repetition.BuildsIndex builds ->
          session.indexState(builds.index()).equals(Optional.of(IndexState.VALID));
      case Repetition.BuildsUnnamedIndex builds -> {
        List<LeftIndex> left = left(UNNAMED, builds.table().sql());
        yield !left.isEmpty()
            && left.stream().allMatch(index -> index.validity() == LeftIndex.Validity.VALID);
      }
      case Repetition.DropsIndex drops -> session.indexState(drops.index()).isEmpty();
      case Repetition.DetachesPartition detaches -> state(detaches) == PartitionState.DETACHED;
      case Repetition.Reindexes reindexes -> false;
      case Repetition.Harmless harmless -> false;
      case Repetition.Unknown unknown -> false;
    };
  }

  /** Whether it came to its end although its last attempt was refused, as far as names tell. */
  boolean showThatItIsDoneNow() {
    return !areToldByTheRecord() && !wasDoneBefore && showThatItIsDone();
  }

  /** Clears away what stands in the way of an attempt. */
  void clear() {
    wasDoneBefore = !areToldByTheRecord() && showThatItIsDone();
    session.rollback();
    if (repetition instanceof Repetition.BuildsIndex builds) {
      QualifiedName index = builds.index();
      boolean invalid = session.indexState(index).equals(Optional.of(IndexState.INVALID));
      session.rollback();
      if (invalid) {
        drop(index.sql());
      }
    }
  }

  /** Clears away what an attempt left that was recorded as begun. */
  void clearWhatWasBegun() {
    List<LeftIndex> left =
        switch (repetition) {
          case Repetition.Reindexes reindexes -> left(OF_REINDEX, "");
          case Repetition.BuildsUnnamedIndex builds -> left(UNNAMED, builds.table().sql());
          case Repetition other -> List.of();
        };
    session.rollback();
    left.stream()
        .filter(index -> index.validity() == LeftIndex.Validity.INVALID)
        .forEach(index -> drop(index.sql()));
  }

  private List<LeftIndex> left(String names, String table) {
    return session.leftIndexes(new LeftIndex.Search(migration, names, table));
  }

  private void drop(String index) {
    session.executeOutside("DROP INDEX CONCURRENTLY " + index);
    task.tell(new ApplyEvent.Cleared(index));
  }

  /** What is to be sent, so that the statement comes to its end. */
  String rest() {
    return repetition instanceof Repetition.DetachesPartition detaches
            && state(detaches) == PartitionState.PENDING
        ? detaches.finalization()
        : statement.sql();
  }

  private PartitionState state(Repetition.DetachesPartition detaches) {
    PartitionState state = session.partitionState(detaches.table(), detaches.partition());
    session.rollback();
    return state;
  }
}
