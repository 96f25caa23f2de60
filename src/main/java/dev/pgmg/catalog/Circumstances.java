package dev.pgmg.catalog;

import dev.pgmg.object.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database says of what statements are about: how big it is, and what PostgreSQL can do
 * with it quickly.
 *
 * @param named where relations stand, as they are named; of an index, its table
 * @param tables that hold rows: tables, partitioned ones and materialized views
 * @param kin what tables are kin to
 * @param indexes the key columns of indexes, as they are named
 * @param types by the names that were asked for, and domains that columns have
 * @param typed the columns that have a type, or one made of it, as the type is named
 * @param binaryCasts from one type to others that need no function, by format_type()
 * @param volatileFunctions those that were asked for and may answer otherwise for each row
 * @param foreignFunctions those of them that are not PostgreSQL's own: they may do anything
 * @param timeZone of the session
 */
public record Circumstances(
    Map<QualifiedName, Address> named,
    Map<Address, Table> tables,
    Map<Address, List<Kin>> kin,
    Map<QualifiedName, List<String>> indexes,
    Map<String, KnownType> types,
    Map<QualifiedName, List<TypedColumn>> typed,
    Map<String, Set<String>> binaryCasts,
    Set<QualifiedName> volatileFunctions,
    Set<QualifiedName> foreignFunctions,
    String timeZone) {

  public static final Circumstances NONE =
      new Circumstances(
          Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(),
          "");

  public Circumstances {
    named = Map.copyOf(named);
    tables = Map.copyOf(tables);
    kin = Map.copyOf(kin);
    indexes = Map.copyOf(indexes);
    types = Map.copyOf(types);
    typed = Map.copyOf(typed);
    binaryCasts = Map.copyOf(binaryCasts);
    volatileFunctions = Set.copyOf(volatileFunctions);
    foreignFunctions = Set.copyOf(foreignFunctions);
  }

  /** How a relation holds its rows. */
  public enum Storage {
    TABLE,
    PARTITIONED,
    MATERIALIZED_VIEW
  }

  /**
   * A relation that holds rows.
   *
   * @param rows estimated as PostgreSQL's planner does, with those of partitions and children; 0
   *     only where there are none for sure, -1 where that could not be asked
   */
  public record Table(
      Address address,
      QualifiedName name,
      Storage storage,
      long rows,
      Map<String, Column> columns,
      List<Check> checks) {
    public Table {
      columns = Map.copyOf(columns);
      checks = List.copyOf(checks);
    }
  }

  /**
   * A table that is locked together with another one.
   *
   * @param table its name
   * @param through of a foreign key, its name and its columns on the other one's side
   */
  public record Kin(Relation relation, QualifiedName table, List<String> through) {

    /** What it is to the other one. */
    public enum Relation {
      PARTITION,
      /** It inherits from it. */
      HEIR,
      /** It is a partition of it. */
      PARENT,
      /** The partition for all other rows: of it, or beside it. */
      DEFAULT_PARTITION,
      /** A foreign key of the other one points at it. */
      REFERENCED,
      /** It has a foreign key that points at the other one. */
      REFERENCING,
      /** The same, at however many tables' remove. */
      LEADING_TO
    }

    public Kin {
      through = List.copyOf(through);
    }

    public boolean isThrough(String columnOrName) {
      return through.contains(columnOrName);
    }
  }

  /** A CHECK constraint, as pg_get_constraintdef() shows it. */
  public record Check(String name, String definition, Validity validity) {

    /** Whether all rows have passed it. */
    public enum Validity {
      VALID,
      NOT_VALID
    }

    public boolean isValid() {
      return validity == Validity.VALID;
    }
  }

  /** A column: its type as format_type() shows it with its modifiers, and its collation. */
  public record Column(String type, String collation, Set<Trait> traits) {
    public Column {
      traits = Set.copyOf(traits);
    }

    /** What holds of a column. */
    public enum Trait {
      NOT_NULL,
      /** A CHECK constraint names it. */
      CHECKED,
      /** It is a column of an index. */
      INDEXED,
      /** An index that has an expression or a condition names it. */
      IN_AN_EXPRESSION_OF_AN_INDEX
    }
  }

  /**
   * A type.
   *
   * @param name as format_type() shows it
   * @param base of a domain, with its modifiers; else empty
   */
  public record KnownType(String name, String base, Rows rows) {

    /** Whether a domain has constraints of its own that rows have to pass. */
    public enum Rows {
      FREE,
      CONSTRAINED
    }
  }

  /** A column of a table. */
  public record TypedColumn(Address table, String column) {}
}
