package dev.pgmg.object;

/**
 * A kind of object: what it is called, how it is replaced and how it goes.
 *
 * <p>Adding a kind that can be declared means adding its constant here, its reader in {@link
 * StatementReader} and its branch in the resource {@code locate.sql}.
 */
public enum ObjectKind {
  SCHEMA("schema", "SCHEMA", Family.SCHEMA, Replacement.KEPT),
  EXTENSION("extension", "EXTENSION", Family.EXTENSION, Replacement.KEPT),
  COLLATION("collation", "COLLATION", Family.COLLATION, Replacement.REBUILD),
  TYPE("type", "TYPE", Family.TYPE, Replacement.REBUILD),
  DOMAIN("domain", "DOMAIN", Family.TYPE, Replacement.REBUILD),
  FUNCTION("function", "FUNCTION", Family.ROUTINE, Replacement.IF_SAME_SIGNATURE),
  PROCEDURE("procedure", "PROCEDURE", Family.ROUTINE, Replacement.IF_SAME_SIGNATURE),
  AGGREGATE("aggregate", "AGGREGATE", Family.ROUTINE, Replacement.UNLESS_REFUSED),
  OPERATOR("operator", "OPERATOR", Family.OPERATOR, Replacement.REBUILD),
  OPERATOR_FAMILY(
      "operator_family", "OPERATOR FAMILY", Family.OPERATOR_FAMILY, Replacement.REBUILD),
  OPERATOR_CLASS("operator_class", "OPERATOR CLASS", Family.OPERATOR_CLASS, Replacement.REBUILD),
  CAST("cast", "CAST", Family.CAST, Replacement.REBUILD),
  CONVERSION("conversion", "CONVERSION", Family.CONVERSION, Replacement.REBUILD),
  TEXT_SEARCH_PARSER(
      "text_search_parser", "TEXT SEARCH PARSER", Family.TEXT_SEARCH_PARSER, Replacement.REBUILD),
  TEXT_SEARCH_TEMPLATE(
      "text_search_template",
      "TEXT SEARCH TEMPLATE",
      Family.TEXT_SEARCH_TEMPLATE,
      Replacement.REBUILD),
  TEXT_SEARCH_DICTIONARY(
      "text_search_dictionary",
      "TEXT SEARCH DICTIONARY",
      Family.TEXT_SEARCH_DICTIONARY,
      Replacement.REBUILD),
  TEXT_SEARCH_CONFIGURATION(
      "text_search_configuration",
      "TEXT SEARCH CONFIGURATION",
      Family.TEXT_SEARCH_CONFIGURATION,
      Replacement.REBUILD),
  VIEW("view", "VIEW", Family.RELATION, Replacement.IF_SAME_COLUMNS),
  MATERIALIZED_VIEW("materialized_view", "MATERIALIZED VIEW", Family.RELATION, Replacement.REBUILD),
  INDEX("index", "INDEX", Family.RELATION, Replacement.REBUILD),
  STATISTICS("statistics", "STATISTICS", Family.STATISTICS, Replacement.REBUILD),
  TRIGGER("trigger", "TRIGGER", Family.TRIGGER, Replacement.ALWAYS),
  RULE("rule", "RULE", Family.RULE, Replacement.ALWAYS),
  POLICY("policy", "POLICY", Family.POLICY, Replacement.REBUILD),
  EVENT_TRIGGER("event_trigger", "EVENT TRIGGER", Family.EVENT_TRIGGER, Replacement.REBUILD),
  FOREIGN_DATA_WRAPPER(
      "foreign_data_wrapper",
      "FOREIGN DATA WRAPPER",
      Family.FOREIGN_DATA_WRAPPER,
      Replacement.REBUILD),
  SERVER("server", "SERVER", Family.SERVER, Replacement.REBUILD),
  USER_MAPPING("user_mapping", "USER MAPPING", Family.USER_MAPPING, Replacement.REBUILD),
  PUBLICATION("publication", "PUBLICATION", Family.PUBLICATION, Replacement.REBUILD),
  CRON_JOB("cron_job", "CRON JOB", Family.CRON_JOB, Replacement.RUN_AGAIN),

  // Not declared in sql/: what stands in the way, or is dressed there.
  TABLE("table", "TABLE", Family.RELATION, Replacement.KEPT),
  FOREIGN_TABLE("foreign_table", "FOREIGN TABLE", Family.RELATION, Replacement.KEPT),
  SEQUENCE("sequence", "SEQUENCE", Family.RELATION, Replacement.KEPT),
  DEFAULT("default", "DEFAULT", Family.COLUMN, Replacement.KEPT),
  COLUMN("column", "COLUMN", Family.COLUMN, Replacement.KEPT),
  OTHER("object", "OBJECT", Family.OTHER, Replacement.KEPT);

  /** What PostgreSQL lets a new definition do to an object that exists. */
  public enum Replacement {
    /** CREATE OR REPLACE never refuses (but for a cause outside the definition). */
    ALWAYS,
    /** CREATE OR REPLACE VIEW: columns may only be added at the end, else 42P16. */
    IF_SAME_COLUMNS,
    /** CREATE OR REPLACE FUNCTION: result and parameter names stay, else 42P13. */
    IF_SAME_SIGNATURE,
    /** CREATE OR REPLACE AGGREGATE: PostgreSQL says whether the old one can become the new one. */
    UNLESS_REFUSED,
    /**
     * To say it anew changes when and what: cron.schedule(); not where, nor whether it is active.
     */
    RUN_AGAIN,
    /** There is no CREATE OR REPLACE: drop and create. */
    REBUILD,
    /** Created, never dropped and never replaced. */
    KEPT
  }

  private final String word;
  private final String sqlName;
  private final Family family;
  private final Replacement replacement;

  ObjectKind(String word, String sqlName, Family family, Replacement replacement) {
    this.word = word;
    this.sqlName = sqlName;
    this.family = family;
    this.replacement = replacement;
  }

  /** Whether sql/ declares objects of this kind; the others it only dresses, or none at all. */
  public boolean isDeclared() {
    return compareTo(TABLE) < 0;
  }

  /** Whether others may be made from it; they never are from what stands on a relation. */
  public boolean isMadeFrom() {
    return family.shape() != Family.Shape.ON_RELATION;
  }

  /** Whether a definition may have a password among its options, and is better not shown. */
  public boolean mayHoldSecrets() {
    return this == USER_MAPPING || this == SERVER || this == FOREIGN_DATA_WRAPPER;
  }

  /** First part of an identity: {@code view} in {@code view.user_stats}. */
  public String word() {
    return word;
  }

  /** As SQL's CREATE and DROP call it. */
  public String sqlName() {
    return sqlName;
  }

  public Family family() {
    return family;
  }

  public Replacement replacement() {
    return replacement;
  }
}
