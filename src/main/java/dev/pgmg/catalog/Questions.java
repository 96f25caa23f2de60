package dev.pgmg.catalog;

import dev.pgmg.object.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a plan needs to know of the database, asked in two rounds. */
public interface Questions {

  /** The declared objects, as their files name them: which of them exist? */
  List<ObjectId> declared();

  /** The dress of declared and other objects: what has become of it? */
  List<DressQuestion> dressed();

  /** Which of the recorded objects it is about, by key; empty where it is about all. */
  default Optional<Set<String>> recorded() {
    return Optional.empty();
  }

  /** What else matters, now that the state is known. */
  Interest about(State state);
}
