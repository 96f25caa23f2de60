package dev.pgmg.convergence;

/** A value and its type. */
record Expression(Sql sql, Type type) {

  /** As part of a text that is right for values of this shape only. */
  Sql strict(Model model) {
    return Sql.of(new Piece.Expects(type, Types.shape(model, type)), sql);
  }
}
