package dev.pgmg.convergence;

import java.util.Optional;

/** Extensions with a type of their name. They stay for ever, as pgmg never drops one. */
final class ExtensionKind implements Kind {

  @Override
  public String word() {
    return "extension";
  }

  @Override
  public Group group() {
    return Group.GLOBAL;
  }

  @Override
  public String name(Dice dice) {
    return dice.oneOf("citext", "hstore");
  }

  @Override
  public Optional<Thing> make(Making making) {
    return Optional.of(
        making.thing(
            Sql.of("CREATE EXTENSION IF NOT EXISTS ", making.self()),
            Sql.of("EXTENSION ", making.self()),
            Details.NONE));
  }
}
