package dev.pgmg.graph;

import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * One object of a graph.
 *
 * @param change how it differs from its file; empty where it does not, or has none
 * @param reason of the change; may be empty
 * @param source what its file says; nothing where there is none
 * @param lastApplied when pgmg applied it last
 */
public record Node(
    ObjectId id,
    Keeper keeper,
    Optional<Change.Type> change,
    String reason,
    Source source,
    Optional<Instant> lastApplied) {

  /** Who has to do with it. */
  public enum Keeper {
    /** It is declared, or recorded. */
    PGMG,
    /** A table or a sequence. */
    MIGRATIONS,
    /** Whoever made it: it is not managed. */
    OTHERS
  }

  /**
   * What an object's file says.
   *
   * @param file below the code directory
   * @param line where its statement begins; 0 where it is as it was recorded, not in a file
   * @param sql empty where it may hold a password
   */
  public record Source(String file, int line, String sql) {

    public static final Source NONE = new Source("", 0, "");
  }

  /** The object's identity. */
  public String key() {
    return id.toString();
  }

  /** What there is to say of it in a word; empty if nothing. */
  public String mark() {
    return keeper == Keeper.OTHERS ? "not managed" : change.map(Change.Type::word).orElse("");
  }
}
