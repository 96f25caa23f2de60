package dev.pgmg.convergence;

import java.util.Optional;

/** ALTER VIEW ... ALTER COLUMN ... SET DEFAULT. */
final class ViewDefaultKind implements Kind {

  @Override
  public String word() {
    return "view_default";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making.dice().maybe(making.relations("view")).flatMap(view -> on(view, making));
  }

  private static Optional<Thing> on(String view, Making making) {
    Column column = making.dice().pick(making.model().columns(view));
    return Dresses.of(
        making,
        view,
        "default " + column.key(),
        Sql.of(
            "ALTER VIEW ",
            Sql.name(view, "view"),
            " ALTER COLUMN ",
            Sql.column(view, column.key()),
            " SET DEFAULT ",
            new Piece.Sample(new Type.OfColumn(view, column.key()))));
  }
}
