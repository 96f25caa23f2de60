package dev.pgmg.object;

/**
 * The kinds of object that share one name space in PostgreSQL: two objects of one family cannot
 * have the same name (and arguments, or table).
 */
public enum Family {
  /** pg_class: tables, views, indexes, sequences. */
  RELATION(Shape.IN_SCHEMA),
  /** pg_type, without the row types of relations. */
  TYPE(Shape.IN_SCHEMA),
  /** pg_proc, told apart by input arguments. */
  ROUTINE(Shape.WITH_ARGUMENTS),
  /** pg_operator, told apart by the types of its operands. */
  OPERATOR(Shape.OPERATOR),
  /** pg_opclass, told apart by access method. */
  OPERATOR_CLASS(Shape.WITH_METHOD),
  /** pg_opfamily, told apart by access method. */
  OPERATOR_FAMILY(Shape.WITH_METHOD),
  /** pg_cast, told apart by its two types; it has no name. */
  CAST(Shape.CAST),
  /** pg_collation. */
  COLLATION(Shape.IN_SCHEMA),
  /** pg_conversion. */
  CONVERSION(Shape.IN_SCHEMA),
  /** pg_ts_config. */
  TEXT_SEARCH_CONFIGURATION(Shape.IN_SCHEMA),
  /** pg_ts_dict. */
  TEXT_SEARCH_DICTIONARY(Shape.IN_SCHEMA),
  /** pg_ts_parser. */
  TEXT_SEARCH_PARSER(Shape.IN_SCHEMA),
  /** pg_ts_template. */
  TEXT_SEARCH_TEMPLATE(Shape.IN_SCHEMA),
  /** pg_statistic_ext. */
  STATISTICS(Shape.IN_SCHEMA),
  /** pg_trigger, told apart by relation. */
  TRIGGER(Shape.ON_RELATION),
  /** pg_rewrite, told apart by relation. */
  RULE(Shape.ON_RELATION),
  /** pg_policy, told apart by relation. */
  POLICY(Shape.ON_RELATION),
  /** A column of a relation. */
  COLUMN(Shape.ON_RELATION),
  /** pg_namespace. */
  SCHEMA(Shape.ALONE),
  /** pg_extension. */
  EXTENSION(Shape.ALONE),
  /** pg_event_trigger. */
  EVENT_TRIGGER(Shape.ALONE),
  /** pg_foreign_data_wrapper. */
  FOREIGN_DATA_WRAPPER(Shape.ALONE),
  /** pg_foreign_server. */
  SERVER(Shape.ALONE),
  /** pg_user_mapping, told apart by server. */
  USER_MAPPING(Shape.ON_SERVER),
  /** pg_publication. */
  PUBLICATION(Shape.ALONE),
  /** cron.job of the extension pg_cron, by its name. */
  CRON_JOB(Shape.ALONE),
  /** Whatever pgmg only reads about: constraints, defaults and the like. */
  OTHER(Shape.DESCRIBED);

  /** How objects of a family are referred to. */
  public enum Shape {
    /** {@code schema.name}. */
    IN_SCHEMA,
    /** {@code schema.name(type, type)}; the member is the list in parentheses. */
    WITH_ARGUMENTS,
    /** {@code schema.=== (left, right)}; the member is the list, NONE for a missing operand. */
    OPERATOR,
    /** {@code schema.name USING method}; the member is the access method. */
    WITH_METHOD,
    /** {@code (source AS target)}, all of it the member; the name is empty. */
    CAST,
    /** {@code member ON schema.relation}; the name is the relation's. */
    ON_RELATION,
    /** {@code FOR member SERVER name}; the member is the role, or {@code public}. */
    ON_SERVER,
    /** {@code name}, in no schema. */
    ALONE,
    /** As PostgreSQL's messages call it, all of it the name. SQL has no name for it. */
    DESCRIBED
  }

  private final Shape shape;

  Family(Shape shape) {
    this.shape = shape;
  }

  public Shape shape() {
    return shape;
  }
}
