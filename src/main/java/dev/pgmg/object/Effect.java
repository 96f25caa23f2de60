package dev.pgmg.object;

/**
 * One thing a migration's statement does to an object, as far as its words say.
 *
 * @param target as the statement names it: a relation may be any kind of relation
 * @param member the column, attribute or constraint it names
 * @param moved what the target is called from then on: the target itself where it stays; of a
 *     renamed column, the target with the column's new name as its member
 */
public record Effect(Action action, ObjectId target, String member, ObjectId moved) {

  Effect(Action action, ObjectId target, String member) {
    this(action, target, member, target);
  }

  static Effect renameColumn(ObjectId target, String column, String renamed) {
    ObjectId moved = new ObjectId(target.kind(), target.name(), renamed);
    return new Effect(Action.RENAME_COLUMN, target, column, moved);
  }

  static Effect move(ObjectId target, ObjectId moved) {
    return new Effect(Action.MOVE, target, "", moved);
  }

  /** What a statement does. */
  public enum Action {
    /** CREATE of an object, of whatever kind. */
    CREATE,
    /** DROP of an object: what depends on it must go first. */
    DROP,
    /** ALTER ... RENAME TO or SET SCHEMA: PostgreSQL follows, the files may not. */
    MOVE,
    /** ADD COLUMN: nobody is touched but who says {@code *}. */
    ADD_COLUMN,
    /** DROP COLUMN or ATTRIBUTE: 2BP01 while something reads it. */
    DROP_COLUMN,
    /** ALTER COLUMN TYPE: 0A000 while a view, rule, policy or trigger reads it. */
    ALTER_COLUMN_TYPE,
    /** RENAME COLUMN: PostgreSQL follows, the files may not. */
    RENAME_COLUMN,
    /** DROP CONSTRAINT: a view grouped by a primary key depends on it. */
    DROP_CONSTRAINT,
    /** DO, CALL, EXECUTE, DROP OWNED: no word says what it does. */
    UNKNOWN
  }
}
