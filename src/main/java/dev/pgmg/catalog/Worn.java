package dev.pgmg.catalog;

import java.util.List;

/**
 * One thing that an object wears: an owner, a grant, a comment ...
 *
 * @param detail the column or option it is about, where it is about one
 * @param sql the statements that put it on
 * @param missing what this session lacks to put it on again, in words; empty if nothing
 */
public record Worn(Aspect aspect, String detail, List<String> sql, String missing) {

  public Worn {
    sql = List.copyOf(sql);
  }

  /** Named as the rows of the query {@code dress.sql} and its branches. */
  public enum Aspect {
    PRIVILEGES,
    OWNER,
    COLUMN_PRIVILEGES,
    OPTIONS,
    ACCESS_METHOD,
    TABLESPACE,
    STORAGE,
    COMPRESSION,
    STATISTICS,
    MAPPING,
    CONSTRAINT,
    COMMENT,
    COLUMN_COMMENT,
    CONSTRAINT_COMMENT,
    SECURITY_LABEL,
    CLUSTER,
    REPLICA_IDENTITY,
    TRIGGER_STATE,
    RULE_STATE,
    EVENT_TRIGGER_STATE,
    EXTENSION,
    EXTENSION_DEPENDENCY,
    POPULATED,
    NOT_POPULATED;

    /** Whether it is about one column, which the next definition may not have any more. */
    public boolean isOfColumn() {
      return this == COLUMN_PRIVILEGES
          || this == COLUMN_COMMENT
          || this == STORAGE
          || this == COMPRESSION
          || this == STATISTICS;
    }

    /** CREATE OR REPLACE takes the view options and the trigger state of the new definition. */
    public boolean isLostByReplace() {
      return this == OPTIONS || this == TRIGGER_STATE;
    }
  }
}
