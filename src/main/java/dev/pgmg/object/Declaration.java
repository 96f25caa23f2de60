package dev.pgmg.object;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one statement of {@code sql/} says: there is such an object, or an object looks so. */
public sealed interface Declaration {

  /** A CREATE statement. */
  record Create(ObjectId id) implements Declaration {}

  /**
   * A statement that dresses objects, one in most cases.
   *
   * @param targets as far as the statement names them: a relation may be any kind of relation, a
   *     routine without arguments is the only one of its name
   * @param detail what tells this dress from others of its aspect on the same targets, however it
   *     is spelled: a column, or the privileges and roles; empty where there can be only one
   * @param undo what takes it off again, one statement for each target; empty where a fresh build
   *     would have it all the same
   * @param roles who is granted something or loses it, as stored, in order; {@code public} for all
   */
  record Dress(
      Aspect aspect, List<ObjectId> targets, String detail, List<String> undo, List<String> roles)
      implements Declaration {

    private static final Pattern PRIVILEGES =
        Pattern.compile("(?:[^\"]|\"[^\"]*\")*?(?= (?:to|from) )");

    public Dress(Aspect aspect, List<ObjectId> targets, String detail, List<String> undo) {
      this(aspect, targets, detail, undo, List.of());
    }

    /** The detail of a grant or revoke with its objects: {@code select on view v to app}. */
    public String detailOn(String objects) {
      int roles = privilegesEnd();
      return detail.substring(0, roles) + " on " + objects + detail.substring(roles);
    }

    /** Whether nothing takes it off, so that its object is to be made again without it. */
    public boolean isUndoneByRebuild() {
      return aspect == Aspect.MAPPING && undo.isEmpty();
    }

    /** Whether it is about that column, alone or among others. */
    public boolean isOfColumn(String column) {
      String name = QualifiedName.quoted(column);
      return switch (aspect) {
        case GRANT, REVOKE ->
            Pattern.compile("[(,] ?" + Pattern.quote(name) + "[,)]")
                .matcher(detail.substring(0, privilegesEnd()))
                .find();
        case SECURITY_LABEL -> detail.endsWith("column " + name);
        default -> detail.equals(column);
      };
    }

    // Names that are words of SQL stand in quotes.
    private int privilegesEnd() {
      Matcher privileges = PRIVILEGES.matcher(detail);
      return privileges.lookingAt() ? privileges.end() : detail.length();
    }

    /** The same on other targets. */
    public Dress on(List<ObjectId> others) {
      return new Dress(aspect, others, detail, undo, roles);
    }
  }

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
      return !isPrivilege() && this != OPTIONS && !isPartOfObject();
    }

    /** Whether it is part of what its object does, and comes right behind it. */
    public boolean isPartOfObject() {
      return this == MAPPING || this == MEMBERS;
    }

    /** Grants and revokes of one object act on one list, in their order. */
    public boolean isPrivilege() {
      return this == GRANT || this == REVOKE;
    }
  }
}
