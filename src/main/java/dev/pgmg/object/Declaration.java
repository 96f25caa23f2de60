package dev.pgmg.object;

import java.util.List;

/** What one statement of {@code sql/} says: there is such an object, or an object looks so. */
public sealed interface Declaration {

  /** A CREATE statement. */
  record Create(ObjectId id) implements Declaration {}

  /**
   * A statement that dresses objects, one in most cases.
   *
   * @param targets as far as the statement names them: a relation may be any kind of relation, a
   *     routine without arguments is the only one of its name
   * @param detail what tells this dress from others of its aspect on the same targets: a column, or
   *     the privileges and roles; empty where there can be only one
   * @param undo what takes it off again, one statement for each target; empty where a fresh build
   *     would have it all the same
   */
  record Dress(Aspect aspect, List<ObjectId> targets, String detail, List<String> undo)
      implements Declaration {}

  /** What of an object a statement dresses. */
  enum Aspect {
    OWNER("owner"),
    GRANT("grant"),
    REVOKE("revoke"),
    OPTIONS("options"),
    DEFAULT("default"),
    STATISTICS("statistics"),
    CLUSTER("cluster"),
    STATE("state"),
    /** ENABLE ROW LEVEL SECURITY. */
    ROW_SECURITY("row_security"),
    /** FORCE ROW LEVEL SECURITY. */
    FORCED_ROW_SECURITY("forced_row_security"),
    REPLICA_IDENTITY("replica_identity"),
    SECURITY_LABEL("security_label"),
    /** Which dictionaries a text search configuration asks for a kind of token. */
    MAPPING("mapping"),
    /** What ALTER OPERATOR FAMILY ... ADD puts into a family. */
    MEMBERS("members"),
    COMMENT("comment");

    private final String word;

    Aspect(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether putting on another one takes the old one off. */
    public boolean isReplacedByAnother() {
      return !isPrivilege() && this != OPTIONS && this != MEMBERS;
    }

    /** Whether nothing takes it off, so that its object is to be made again without it. */
    public boolean isUndoneByRebuild() {
      return this == MAPPING;
    }

    /** Grants and revokes of one object act on one list, in their order. */
    public boolean isPrivilege() {
      return this == GRANT || this == REVOKE;
    }
  }
}
