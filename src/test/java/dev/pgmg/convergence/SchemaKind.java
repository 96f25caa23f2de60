package dev.pgmg.convergence;

import java.util.Optional;

/** Schemas. They stay for ever, as pgmg never drops one. */
final class SchemaKind implements Kind {

  @Override
  public String word() {
    return "schema";
  }

  @Override
  public Group group() {
    return Group.OTHER;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return Optional.of(
        making.thing(
            Sql.of("CREATE SCHEMA ", making.self()),
            Sql.of("SCHEMA ", making.self()),
            Details.NONE));
  }
}
