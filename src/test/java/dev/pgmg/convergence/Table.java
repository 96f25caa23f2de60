package dev.pgmg.convergence;

import java.util.List;
import java.util.Set;

/**
 * A table, as the migrations so far have left it. Its first column is its key.
 *
 * @param fixed keys of columns that cannot be dropped or retyped, because constraints or generated
 *     columns hold them
 * @param references ids of tables that foreign keys lead to
 */
record Table(
    String id,
    String schema,
    String name,
    Form form,
    List<Column> columns,
    Set<String> fixed,
    Set<String> references) {

  /** How a table stores its rows. */
  enum Form {
    PLAIN,
    PARTITIONED,
    FOREIGN
  }

  Table named(String newName) {
    return new Table(id, schema, newName, form, columns, fixed, references);
  }

  Table movedTo(String newSchema) {
    return new Table(id, newSchema, name, form, columns, fixed, references);
  }

  Table with(List<Column> newColumns) {
    return new Table(id, schema, name, form, newColumns, fixed, references);
  }

  boolean mayChange(String key) {
    return columns.stream().anyMatch(column -> column.key().equals(key)) && !fixed.contains(key);
  }
}
