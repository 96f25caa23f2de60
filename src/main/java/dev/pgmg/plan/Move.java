package dev.pgmg.plan;

import dev.pgmg.object.ObjectId;
import java.util.Optional;

/**
 * The way of one recorded object.
 *
 * @param from as it is recorded
 * @param to as it is called in the end
 * @param last the statement after which it is called so, or is gone; empty where it is already
 */
record Move(ObjectId from, ObjectId to, Optional<StepRef.Running> last, End end) {

  /** What becomes of it. */
  enum End {
    DECLARED,
    BACK,
    DELETED,
    /** The migrations drop it under its new name. */
    DROPPED
  }
}
