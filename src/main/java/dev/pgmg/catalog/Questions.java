package dev.pgmg.catalog;

import dev.pgmg.object.ObjectId;
import java.util.List;

/** What a plan needs to know of the database, asked in two rounds. */
public interface Questions {

  /** The declared objects, as their files name them: which of them exist? */
  List<ObjectId> declared();

  /** The dress of declared and other objects: what has become of it? */
  List<DressQuestion> dressed();

  /** What else matters, now that the state is known. */
  Interest about(State state);
}
