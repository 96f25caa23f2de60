package dev.pgmg.object;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which object: its kind and what tells it from the others of that kind.
 *
 * <p>A value. It is asked for its text so often that it keeps it.
 */
public final class ObjectId implements Comparable<ObjectId> {

  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::kind).thenComparing(ObjectId::toString);

  /** What stands for a role in CREATE USER MAPPING without being one's name. */
  private static final Set<String> ROLE_WORDS =
      Set.of("public", "user", "current_user", "current_role", "session_user");

  private final ObjectKind kind;
  private final QualifiedName name;
  private final String member;
  private final String text;

  /**
   * Names an object.
   *
   * @param name its own name, or for what lives on a relation (trigger, rule, policy) the
   *     relation's
   * @param member what else there is to tell it by, as its {@link Family.Shape} says; else empty
   */
  public ObjectId(ObjectKind kind, QualifiedName name, String member) {
    this.kind = kind;
    this.name = name;
    this.member = member;
    this.text = kind.word() + "." + label();
  }

  public ObjectKind kind() {
    return kind;
  }

  public QualifiedName name() {
    return name;
  }

  public String member() {
    return member;
  }

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
    return switch (shape()) {
      case IN_SCHEMA, WITH_ARGUMENTS, OPERATOR, WITH_METHOD ->
          new ObjectId(kind, name.in(schema), member);
      case CAST, ON_RELATION, ON_SERVER, ALONE, DESCRIBED -> this;
    };
  }

  /** This id after RENAME TO. */
  public ObjectId renamed(String ownName) {
    return shape() == Family.Shape.ON_RELATION
        ? new ObjectId(kind, name, ownName)
        : new ObjectId(kind, new QualifiedName(name.schema(), ownName), member);
  }

  /** This id after SET SCHEMA, of itself or of the relation it lives on. */
  public ObjectId movedTo(String schema) {
    return switch (shape()) {
      case IN_SCHEMA, WITH_ARGUMENTS, OPERATOR, WITH_METHOD, ON_RELATION ->
          new ObjectId(kind, new QualifiedName(schema, name.name()), member);
      case CAST, ON_SERVER, ALONE, DESCRIBED -> this;
    };
  }

  /** Whether its name is that of a relation it lives on. */
  public boolean isOnRelation() {
    return shape() == Family.Shape.ON_RELATION;
  }

  private Family.Shape shape() {
    return kind.family().shape();
  }

  /** The bare name that other statements mention it by; that of the relation does not count. */
  public String ownName() {
    return shape() == Family.Shape.ON_RELATION ? member : name.name();
  }

  /** The identity without its kind: {@code api.total(integer, text)}, {@code users.set_updated}. */
  public String label() {
    return switch (shape()) {
      case WITH_ARGUMENTS, IN_SCHEMA, WITH_METHOD, CAST, ALONE, DESCRIBED -> shownReference();
      case OPERATOR -> operator(name.schema().equals("public") ? "" : name.schema()) + member;
      case ON_RELATION, ON_SERVER -> name.shown() + "." + QualifiedName.quoted(member);
    };
  }

  /** As DROP and COMMENT ON call it, after the kind: {@code set_updated ON public.users}. */
  public String sqlReference() {
    return reference(name.sql(), name.schema());
  }

  /** As a step shows it after the kind: {@link #sqlReference} without {@code public}. */
  public String shownReference() {
    return reference(name.shown(), name.schema().equals("public") ? "" : name.schema());
  }

  private String reference(String shown, String schema) {
    return switch (shape()) {
      case IN_SCHEMA, ALONE -> shown;
      case WITH_ARGUMENTS ->
          kind == ObjectKind.AGGREGATE && member.equals("()") ? shown + "(*)" : shown + member;
      case OPERATOR -> operator(schema) + " " + member;
      case WITH_METHOD -> shown + " USING " + QualifiedName.quoted(member);
      case CAST -> member;
      case DESCRIBED -> name.name();
      case ON_RELATION -> QualifiedName.quoted(member) + " ON " + shown;
      case ON_SERVER -> "FOR " + role() + " SERVER " + shown;
    };
  }

  // An operator's symbol is never quoted.
  private String operator(String schema) {
    return schema.isEmpty() ? name.name() : QualifiedName.quoted(schema) + "." + name.name();
  }

  private String role() {
    return ROLE_WORDS.contains(member) ? member : QualifiedName.quoted(member);
  }

  /** The statement that drops it. */
  public String dropSql() {
    return kind == ObjectKind.CRON_JOB
        ? "SELECT cron.unschedule('" + name.name().replace("'", "''") + "')"
        : "DROP " + kind.sqlName() + " " + sqlReference();
  }

  /** The identity: {@code view.user_stats}, {@code function.api.total(integer, text)}. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectId id
        && kind == id.kind
        && name.equals(id.name)
        && member.equals(id.member);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }
}
