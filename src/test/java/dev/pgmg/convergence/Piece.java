package dev.pgmg.convergence;

import java.util.Set;

/** A part of a statement's text. */
sealed interface Piece {

  /** Keywords, operators and plain names, between which white space may be any. */
  record Words(String text) implements Piece {}

  /** Text that counts to the last byte. */
  record Verbatim(String text) implements Piece {}

  /**
   * The name of a table or thing.
   *
   * @param shape what it has to be for the text around to be right; empty if anything will do
   */
  record Name(String id, String shape, Prefix prefix) implements Piece {

    enum Prefix {
      /** Only where the search path would not find it. */
      NEEDED,
      ALWAYS,
      /** The name alone, as after CREATE INDEX. */
      NEVER
    }

    Name with(Prefix other) {
      return new Name(id, shape, other);
    }
  }

  /** How COMMENT ON and ALTER refer to a table or thing. */
  record Reference(String id) implements Piece {}

  /** The name of the table that a trigger or the like is on. */
  record Holder(String id) implements Piece {}

  /** The name of a column. */
  record ColumnName(String relation, String key) implements Piece {}

  /** The name of a thing as a string. */
  record NameLiteral(String id, String shape) implements Piece {}

  /** A name in a body that is looked up when it runs, so that it need not be there before. */
  record LateName(String id, String shape) implements Piece {}

  /** No text: what is said here needs a thing that it does not name. */
  record Needs(String id, String shape) implements Piece {}

  /** No text: what is said here is right only while the type is of that shape. */
  record Expects(Type type, String shape) implements Piece {}

  record TypeName(Type type) implements Piece {}

  /** Some value of a type. */
  record Sample(Type type) implements Piece {}

  /** A label of an enum. */
  record Label(String id, String label) implements Piece {}

  /** The body of a routine, between dollar quotes. */
  record Body(String tag, Sql text) implements Piece {}

  /** WITH NO DATA, if a materialized view reads one that is not filled. */
  record Filling(String id) implements Piece {}

  /** What has to exist before this can be said. */
  default Set<String> mentions() {
    return switch (this) {
      case Words words -> Set.of();
      case Verbatim verbatim -> Set.of();
      case Name name -> Set.of(name.id());
      case NameLiteral name -> Set.of(name.id());
      case LateName name -> Set.of();
      case Needs needs -> Set.of(needs.id());
      case Reference reference -> Set.of(reference.id());
      case Holder holder -> Set.of(holder.id());
      case ColumnName column -> Set.of(column.relation());
      case Expects expects -> idsOf(expects.type());
      case TypeName type -> idsOf(type.type());
      case Sample sample -> idsOf(sample.type());
      case Label label -> Set.of(label.id());
      case Body body -> body.text().mentions();
      case Filling filling -> Set.of();
    };
  }

  private static Set<String> idsOf(Type type) {
    return switch (type) {
      case Type.BuiltIn builtIn -> Set.of();
      case Type.Declared declared -> Set.of(declared.id());
      case Type.ArrayOf array -> idsOf(array.element());
      case Type.RowOf row -> Set.of(row.relation());
      case Type.OfColumn column -> Set.of(column.relation());
    };
  }
}
