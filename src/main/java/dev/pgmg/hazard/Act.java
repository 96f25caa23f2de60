package dev.pgmg.hazard;

import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import java.util.List;

/**
 * One thing that a statement does to tables, or to what hangs on them: its own words, with nothing
 * known of the database.
 */
sealed interface Act {

  /** The relations it names. */
  List<QualifiedName> relations();

  /** What it takes on them. */
  default Lock lock() {
    return Lock.ACCESS_EXCLUSIVE;
  }

  /** An act on one table. */
  sealed interface OnTable extends Act {
    QualifiedName table();

    @Override
    default List<QualifiedName> relations() {
      return List.of(table());
    }
  }

  /** An act on something that is no relation. */
  sealed interface Elsewhere extends Act {
    @Override
    default List<QualifiedName> relations() {
      return List.of();
    }
  }

  /** ALTER TABLE ... ADD COLUMN. */
  record AddColumn(QualifiedName table, NewColumn column) implements OnTable {}

  /** ALTER TABLE ... DROP COLUMN. */
  record DropColumn(QualifiedName table, String column) implements OnTable {}

  /**
   * ALTER TABLE ... ALTER COLUMN ... TYPE.
   *
   * @param collation as it is said; empty where it is not
   */
  record Retype(QualifiedName table, String column, TypeText type, String collation, Using using)
      implements OnTable {}

  /** ALTER TABLE ... ALTER COLUMN ... SET NOT NULL, or a constraint that says the same. */
  record RequireNotNull(QualifiedName table, String column) implements OnTable {}

  /** ALTER TABLE ... ADD CONSTRAINT. */
  record AddConstraint(QualifiedName table, NewConstraint constraint) implements OnTable {
    @Override
    public Lock lock() {
      return constraint.type() == NewConstraint.Type.FOREIGN_KEY
          ? Lock.SHARE_ROW_EXCLUSIVE
          : Lock.ACCESS_EXCLUSIVE;
    }
  }

  /** ALTER TABLE ... VALIDATE CONSTRAINT. */
  record Validate(QualifiedName table, String constraint) implements OnTable {
    @Override
    public Lock lock() {
      return Lock.SHARE_UPDATE_EXCLUSIVE;
    }
  }

  /**
   * ALTER TABLE ... RENAME, or SET SCHEMA.
   *
   * @param column that gets another name; empty where the table does
   */
  record Rename(QualifiedName table, String column, QualifiedName newName) implements OnTable {}

  /** ALTER TABLE with an action that writes the table anew, such as SET UNLOGGED. */
  record Rewrite(QualifiedName table, String action) implements OnTable {}

  /** ALTER TABLE ... ATTACH PARTITION: the lock is that on the partition. */
  record Attach(QualifiedName table, QualifiedName partition) implements Act {
    @Override
    public List<QualifiedName> relations() {
      return List.of(partition, table);
    }
  }

  /** ALTER TABLE with an action that is no hazard. */
  record Other(QualifiedName table, Lock lock) implements OnTable {}

  /** CREATE TABLE, in whatever way. */
  record Make(QualifiedName table) implements OnTable {}

  /** CREATE MATERIALIZED VIEW ... WITH DATA. */
  record Fill(QualifiedName table) implements OnTable {}

  /**
   * CREATE INDEX.
   *
   * @param index its name; empty where PostgreSQL gives it one
   * @param columns those of its keys that are plain columns
   */
  record BuildIndex(QualifiedName table, String index, List<String> columns, Reach reach, Lock lock)
      implements OnTable {

    /** Whether the partitions of the table get theirs too. */
    enum Reach {
      ALL,
      ONLY
    }
  }

  /** DROP TABLE or DROP MATERIALIZED VIEW. */
  record Drop(ObjectKind kind, List<QualifiedName> relations) implements Act {}

  /** DROP SCHEMA ... CASCADE. */
  record DropSchemas(List<String> schemas) implements Elsewhere {}

  /** DROP TYPE or DOMAIN ... CASCADE. */
  record DropTypes(List<QualifiedName> types) implements Elsewhere {}

  /**
   * What drops more than it names: DROP OWNED, or DROP EXTENSION ... CASCADE.
   *
   * @param words what it says, shortened
   */
  record DropUnnamed(String words) implements Elsewhere {}

  /** ALTER TYPE ... DROP ATTRIBUTE. */
  record DropAttribute(QualifiedName type, String attribute) implements Elsewhere {}

  /** ALTER DOMAIN with a constraint that rows have to pass at once. */
  record ConstrainDomain(QualifiedName domain, String action) implements Elsewhere {
    @Override
    public Lock lock() {
      return Lock.SHARE;
    }
  }

  /** TRUNCATE. */
  record Truncate(List<QualifiedName> relations) implements Act {}

  /** CLUSTER or VACUUM FULL; of every table where it names none. */
  record Pack(String words, List<QualifiedName> relations) implements Act {}

  /** REFRESH MATERIALIZED VIEW. */
  record Refresh(QualifiedName table, Lock lock) implements OnTable {}

  /** REINDEX of an index or of a table. */
  record Reindex(QualifiedName table, Lock lock) implements OnTable {}

  /** REINDEX SCHEMA, or of everything where it names none. */
  record ReindexAll(List<String> schemas, Lock lock) implements Elsewhere {}

  /** LOCK TABLE. */
  record LockTables(List<QualifiedName> relations, Lock lock) implements Act {}
}
