package dev.pgmg.convergence;

import java.util.List;

/** What operators are called and how they are used. */
final class Operators {

  private static final List<String> FIRST = List.of("@", "#", "&", "|", "%", "~");
  private static final List<String> NEXT = List.of("@", "#", "&", "|", "%", "~", "<", ">", "=");

  private Operators() {}

  static String name(Dice dice) {
    return dice.pick(FIRST) + dice.pick(NEXT) + dice.pick(NEXT);
  }

  static boolean isSymbol(String name) {
    return !name.isEmpty() && FIRST.contains(name.substring(0, 1));
  }

  static String shape(Model model, Details.Operator operator) {
    return operator.left().map(left -> Routines.nominal(model, left)).orElse("")
        + " "
        + Routines.nominal(model, operator.right())
        + " "
        + Routines.nominal(model, operator.result());
  }

  /** The operator itself, whatever it will be like. */
  static Sql qualified(String id) {
    return Sql.of(" OPERATOR(", new Piece.Name(id, "", Piece.Name.Prefix.ALWAYS), ") ");
  }

  /** {@code OPERATOR(schema.symbol)}, as it is written between operands. */
  static Sql qualified(Model model, String id) {
    return Sql.of(
        " OPERATOR(", new Piece.Name(id, model.shape(id), Piece.Name.Prefix.ALWAYS), ") ");
  }
}
