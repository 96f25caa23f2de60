package dev.pgmg.convergence;

import java.util.List;

/** Names for things, tables and columns; a few of them need quotes. */
final class Names {

  private static final List<String> THINGS =
      List.of(
          "orders",
          "users",
          "price",
          "stock",
          "event",
          "member",
          "parcel",
          "route",
          "ticket",
          "Odd Name",
          "a.b",
          "straße",
          "say\"so");

  private static final List<String> COLUMNS =
      List.of("email", "amount", "state", "due", "note", "kind", "Odd Column", "größe");

  private Names() {}

  static String thing(Dice dice) {
    return dice.pick(THINGS) + dice.between(1, 99);
  }

  static String column(Dice dice) {
    return dice.pick(COLUMNS) + dice.between(1, 99);
  }

  static String file(Dice dice) {
    return dice.oneOf("views/", "functions/", "", "deep/er/", "all in one/")
        + dice.oneOf("one", "two", "three", "four")
        + ".sql";
  }
}
