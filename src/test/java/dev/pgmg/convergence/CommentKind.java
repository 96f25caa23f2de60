package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** COMMENT ON things, tables and columns. */
final class CommentKind implements Kind {

  @Override
  public String word() {
    return "comment";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    if (making.dice().chance(40)) {
      return making.relation().flatMap(relation -> onColumn(relation, making));
    }
    List<String> targets = new ArrayList<>(making.tables());
    making.things(CommentKind::hasRoomForComment).forEach(thing -> targets.add(thing.id()));
    return making
        .dice()
        .maybe(targets)
        .flatMap(
            target ->
                Dresses.of(
                    making,
                    target,
                    "comment",
                    Sql.of("COMMENT ON ", new Piece.Reference(target), " IS ", text(making))));
  }

  // An extension comes with a comment of its own.
  private static boolean hasRoomForComment(Thing thing) {
    String word = thing.kind().word();
    return !thing.isDress() && !word.equals("user_mapping") && !word.equals("extension");
  }

  private static Optional<Thing> onColumn(String relation, Making making) {
    Column column = making.dice().pick(making.model().columns(relation));
    return Dresses.of(
        making,
        relation,
        "comment " + column.key(),
        Sql.of(
            "COMMENT ON COLUMN ",
            Sql.name(relation, "relation"),
            ".",
            Sql.column(relation, column.key()),
            " IS ",
            text(making)));
  }

  private static Sql text(Making making) {
    return Sql.literal("It's note; " + making.dice().between(1, 999));
  }
}
