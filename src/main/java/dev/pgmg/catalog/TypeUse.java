package dev.pgmg.catalog;

import java.util.List;
import java.util.Map;

/**
 * What of tables holds a type: columns of it, and indexes and constraints that name it.
 *
 * @param columns in the order of their tables
 * @param bound what has to go before the columns are converted, and how it comes back
 */
public record TypeUse(List<Column> columns, List<Bound> bound) {

  public static final TypeUse NONE = new TypeUse(List.of(), List.of());

  /** Whether a column holds one value of the type or many. */
  public enum Shape {
    SINGLE,
    ARRAY,
    /** A column of a foreign table: its values are elsewhere. */
    FOREIGN
  }

  /**
   * A column of a table.
   *
   * @param number its own in the relation
   * @param table quoted, with its schema
   * @param name quoted
   * @param defaultValue an expression; empty if there is none
   * @param rows how many rows hold a label that is to go, by label
   */
  public record Column(
      Address relation,
      int number,
      String table,
      String name,
      Shape shape,
      String defaultValue,
      Map<String, Long> rows) {
    public Column {
      rows = Map.copyOf(rows);
    }

    /** The same column, with the rows counted. */
    public Column with(Map<String, Long> counted) {
      return new Column(relation, number, table, name, shape, defaultValue, counted);
    }
  }

  /** An index or constraint of a table, with the statements that drop and make it. */
  public record Bound(Address address, String remove, List<String> recreate) {
    public Bound {
      recreate = List.copyOf(recreate);
    }
  }

  public TypeUse {
    columns = List.copyOf(columns);
    bound = List.copyOf(bound);
  }
}
