package dev.pgmg.convergence;

import java.util.Optional;

/** Foreign servers. */
final class ServerKind implements Kind {

  @Override
  public String word() {
    return "server";
  }

  @Override
  public Group group() {
    return Group.GLOBAL;
  }

  @Override
  public Optional<Thing> make(Making making) {
    String type = making.dice().oneOf("", "", " TYPE 'odd'");
    return making
        .dice()
        .maybe(making.things(one -> one.kind().equals(SimpleKind.WRAPPER)))
        .map(wrapper -> of(new Details.Server(wrapper.id(), type), making));
  }

  @Override
  public Optional<Thing> change(Thing before, Making making) {
    boolean same = making.model().pinned().contains(before.id()) || making.dice().chance(70);
    return same && before.details() instanceof Details.Server server
        ? Optional.of(of(server, making))
        : make(making);
  }

  private static Thing of(Details.Server server, Making making) {
    return making.thing(
        Sql.of(
            "CREATE SERVER ",
            making.self(),
            server.type(),
            making.dice().oneOf("", "", " VERSION '1'", " VERSION '2'"),
            " FOREIGN DATA WRAPPER ",
            Sql.name(server.wrapper(), "foreign_data_wrapper"),
            making.dice().oneOf("", " OPTIONS (host 'a')", " OPTIONS (host 'b', port '1')")),
        Sql.of("SERVER ", making.self()),
        server);
  }
}
