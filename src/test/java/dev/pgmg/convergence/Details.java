package dev.pgmg.convergence;

import java.util.List;
import java.util.Optional;

/** What a thing is made of, as far as a later change or another thing wants to know. */
sealed interface Details {

  Details NONE = new None();

  record None() implements Details {}

  record Labels(List<String> labels) implements Details {}

  record Attributes(List<Column> attributes) implements Details {}

  record Domain(Type base) implements Details {}

  record Range(Type of) implements Details {}

  /**
   * A routine that can be called.
   *
   * @param rowsOf the relation whose rows it returns
   */
  record Routine(Use use, List<Parameter> parameters, Type result, Optional<String> rowsOf)
      implements Details {}

  /** How a routine can be used. */
  enum Use {
    /** Immutable and without any relation: wherever an expression may stand. */
    PURE,
    /** In a query. */
    VALUE,
    ROWS,
    TRIGGER,
    EVENT_TRIGGER,
    AGGREGATE,
    ORDERED_SET,
    CALLED
  }

  /**
   * One parameter of a routine.
   *
   * @param fallback whether it may be left out
   */
  record Parameter(String name, Type type, Fallback fallback) {}

  enum Fallback {
    NONE,
    DEFAULT
  }

  /**
   * A view or materialized view.
   *
   * @param allOf the relation that it says {@code *} of; its columns come first
   * @param select how the query goes on, where it is so simple that its columns can be changed one
   *     by one
   */
  record Query(List<Output> outputs, Optional<String> allOf, Optional<Select> select)
      implements Details {}

  /**
   * A column of a query.
   *
   * @param namedAfter the column that gives its name to this one
   */
  record Output(Sql sql, String name, Type type, Optional<Type.OfColumn> namedAfter) {}

  /**
   * The parts of a simple query.
   *
   * @param rest from FROM on
   */
  record Select(List<Expression> sources, Sql rest) {}

  /** Something that lives on a relation. */
  record On(String relation) implements Details {}

  /** Declared dress. */
  record Dress(String target, String aspect) implements Details {}

  /**
   * An operator.
   *
   * @param left nothing for one that stands before its operand
   * @param negator the id of the one that it says is its negator
   */
  record Operator(Optional<Type> left, Type right, Type result, Optional<String> negator)
      implements Details {}

  record Cast(Type source, Type target, Way way) implements Details {}

  /** How a cast is done. */
  enum Way {
    FUNCTION,
    INOUT
  }

  record OperatorClass(String method, Type type) implements Details {}

  record OperatorFamily(String method) implements Details {}

  record SearchConfiguration(Origin origin) implements Details {}

  /** Where a text search configuration has its mappings from. */
  enum Origin {
    PARSER,
    COPY
  }

  record Publication(Scope scope) implements Details {}

  /** What a publication publishes. */
  enum Scope {
    TABLES,
    SCHEMAS,
    ALL
  }

  record Mapping(String user, String server) implements Details {}

  /** What of a server cannot be altered. */
  record Server(String wrapper, String type) implements Details {}
}
