package dev.pgmg.plan;

import dev.pgmg.object.ObjectId;
import java.util.Optional;

/** Where an object is, while the statements that move it are read one after the other. */
final class Journey {

  private final ObjectId from;
  private ObjectId to;
  private Optional<StepRef.Running> last = Optional.empty();
  private boolean dropped;

  Journey(ObjectId from, ObjectId to) {
    this.from = from;
    this.to = to;
  }

  /** As it is recorded. */
  ObjectId from() {
    return from;
  }

  /** As it is called by now. */
  ObjectId to() {
    return to;
  }

  /** The statement that took it there; empty where none did. */
  Optional<StepRef.Running> last() {
    return last;
  }

  boolean isDropped() {
    return dropped;
  }

  void on(ObjectId next, StepRef.Running statement) {
    to = next;
    last = Optional.of(statement);
  }

  void comesTo(ObjectId place) {
    to = place;
  }

  void drop() {
    dropped = true;
  }
}
