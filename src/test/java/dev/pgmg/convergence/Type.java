package dev.pgmg.convergence;

/** The type of a column, parameter or value. */
sealed interface Type {

  Type INTEGER = new BuiltIn("integer");
  Type BIGINT = new BuiltIn("bigint");
  Type NUMERIC = new BuiltIn("numeric");
  Type TEXT = new BuiltIn("text");
  Type BOOLEAN = new BuiltIn("boolean");
  Type DATE = new BuiltIn("date");
  Type UNKNOWN = new BuiltIn("?");

  /** One of PostgreSQL's own. */
  record BuiltIn(String name) implements Type {}

  /** A declared one: enum, composite, domain or range. */
  record Declared(String id) implements Type {}

  record ArrayOf(Type element) implements Type {}

  /** A row of a relation. */
  record RowOf(String relation) implements Type {}

  /** Whatever type a column has. */
  record OfColumn(String relation, String key) implements Type {}
}
