package dev.pgmg.convergence;

import java.util.Optional;

/** User mappings. */
final class UserMappingKind implements Kind {

  @Override
  public String word() {
    return "user_mapping";
  }

  @Override
  public Group group() {
    return Group.GLOBAL;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(making.things(Details.Server.class))
        .flatMap(server -> of(server, making));
  }

  private static Optional<Thing> of(Thing server, Making making) {
    String user = making.dice().oneOf("PUBLIC", "CURRENT_USER", Roles.READER);
    Details.Mapping mapping = new Details.Mapping(user, server.id());
    boolean taken =
        making.model().things().stream()
            .anyMatch(one -> one.details().equals(mapping) && !one.id().equals(making.id()));
    Sql whose = Sql.of("USER MAPPING FOR " + user + " SERVER ", Sql.name(server.id(), "server"));
    Sql options =
        Sql.of(
            making
                .dice()
                .oneOf("", " OPTIONS (user 'a')", " OPTIONS (user 'b', password 'it''s')"));
    return taken
        ? Optional.empty()
        : Optional.of(making.thing(Sql.of("CREATE ", whose, options), whose, mapping));
  }
}
