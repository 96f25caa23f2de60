package dev.pgmg.convergence;

import java.util.Optional;

/** ALTER STATISTICS ... SET STATISTICS and ALTER INDEX ... SET (...). */
final class StatisticsTargetKind implements Kind {

  @Override
  public String word() {
    return "part_options";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(
            making.things(
                one -> one.kind().word().equals("statistics") || one.kind().word().equals("index")))
        .flatMap(one -> of(one, making));
  }

  private static Optional<Thing> of(Thing thing, Making making) {
    int number = making.dice().between(50, 90);
    boolean index = thing.kind().word().equals("index");
    return Dresses.of(
        making,
        thing.id(),
        "options",
        Sql.of(
            "ALTER ",
            new Piece.Reference(thing.id()),
            index ? " SET (fillfactor = " + number + ")" : " SET STATISTICS " + number));
  }
}
