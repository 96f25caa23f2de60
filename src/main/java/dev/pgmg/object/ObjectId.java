package dev.pgmg.object;

import java.util.Comparator;

/**
 * Which object: its kind and what tells it from the others of that kind.
 *
 * @param name its own name, or for what lives on a relation (trigger, rule, policy) the relation's
 * @param member for a routine its input arguments in parentheses, for what lives on a relation its
 *     own name, else empty
 */
public record ObjectId(ObjectKind kind, QualifiedName name, String member)
    implements Comparable<ObjectId> {

  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::kind).thenComparing(ObjectId::toString);

  public static ObjectId of(ObjectKind kind, QualifiedName name) {
    return new ObjectId(kind, name, "");
  }

  /** What is unique in a database: two ids with one slot cannot both exist. */
  public record Slot(Family family, QualifiedName name, String member) {}

  public Slot slot() {
    return new Slot(kind.family(), name, member);
  }

  /** This id with its own name in a schema, where it gave none and its kind lives in schemas. */
  public ObjectId in(String schema) {
    return livesOnRelation() || isSchemaless() ? this : new ObjectId(kind, name.in(schema), member);
  }

  private boolean isSchemaless() {
    return kind == ObjectKind.SCHEMA || kind == ObjectKind.EXTENSION;
  }

  private boolean livesOnRelation() {
    return switch (kind.family()) {
      case TRIGGER, RULE, POLICY, COLUMN -> true;
      case RELATION, TYPE, ROUTINE, SCHEMA, EXTENSION, STATISTICS, OTHER -> false;
    };
  }

  /** The bare name that other statements mention it by; that of the relation does not count. */
  public String ownName() {
    return livesOnRelation() ? member : name.name();
  }

  /** The identity without its kind: {@code api.total(integer, text)}, {@code users.set_updated}. */
  public String label() {
    if (kind.family() == Family.ROUTINE) {
      return name.shown() + member;
    }
    return member.isEmpty() ? name.shown() : name.shown() + "." + QualifiedName.quoted(member);
  }

  /** As DROP and COMMENT ON call it, after the kind: {@code set_updated ON public.users}. */
  public String sqlReference() {
    if (kind.family() == Family.ROUTINE) {
      return name.sql() + member;
    }
    return livesOnRelation() ? QualifiedName.quoted(member) + " ON " + name.sql() : name.sql();
  }

  /** As a step shows it after the kind: {@link #sqlReference} without {@code public}. */
  public String shownReference() {
    if (kind.family() == Family.ROUTINE) {
      return name.shown() + member;
    }
    return livesOnRelation() ? QualifiedName.quoted(member) + " ON " + name.shown() : name.shown();
  }

  /** The identity: {@code view.user_stats}, {@code function.api.total(integer, text)}. */
  @Override
  public String toString() {
    return kind.word() + "." + label();
  }

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }
}
