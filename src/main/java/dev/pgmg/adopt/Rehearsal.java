package dev.pgmg.adopt;

import dev.pgmg.object.ObjectId;
import java.util.List;

/**
 * A way to make an object that is there a second time, in a savepoint.
 *
 * @param before what makes room for it
 * @param sql the statement that makes it
 * @param place where it comes to stand
 */
record Rehearsal(List<String> before, String sql, Place place) {

  /** What goes out of the way is called so, and what cannot have its own name. */
  static final String ASIDE = "pgmg_adopting";

  /** Where the second one stands. */
  enum Place {
    /** Where the first one stood, which is gone or called otherwise. */
    ITS_OWN,
    /** In the schema of temporary things. */
    TEMPORARY,
    /** Beside the first one, under another name. */
    ASIDE
  }

  Rehearsal {
    before = List.copyOf(before);
  }

  /** What the second one is called. */
  ObjectId made(ObjectId id, String temporarySchema) {
    return switch (place) {
      case ITS_OWN -> id;
      case TEMPORARY -> id.movedTo(temporarySchema);
      case ASIDE -> id.renamed(ASIDE);
    };
  }
}
