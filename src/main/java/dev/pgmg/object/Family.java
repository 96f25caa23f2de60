package dev.pgmg.object;

/**
 * The kinds of object that share one name space in PostgreSQL: two objects of one family cannot
 * have the same name (and arguments, or table).
 */
public enum Family {
  /** pg_class: tables, views, indexes, sequences. */
  RELATION,
  /** pg_type, without the row types of relations. */
  TYPE,
  /** pg_proc, told apart by input arguments. */
  ROUTINE,
  /** pg_trigger, told apart by relation. */
  TRIGGER,
  /** pg_namespace. */
  SCHEMA,
  /** pg_extension. */
  EXTENSION,
  /** pg_rewrite, told apart by relation. */
  RULE,
  /** pg_policy, told apart by relation. */
  POLICY,
  /** pg_statistic_ext. */
  STATISTICS,
  /** A column of a relation. */
  COLUMN,
  /** Whatever pgmg only reads about: constraints, defaults and the like. */
  OTHER
}
