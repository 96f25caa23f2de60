package dev.pgmg.convergence;

import java.util.Optional;

/** Views. */
final class ViewKind implements Kind {

  @Override
  public String word() {
    return "view";
  }

  @Override
  public Group group() {
    return Group.RELATION;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return new Queries(making).make().map(query -> of(query, making));
  }

  @Override
  public Optional<Thing> change(Thing before, Making making) {
    return new Queries(making).change(before.details()).map(query -> of(query, making));
  }

  private static Thing of(Queries.Text query, Making making) {
    String create = making.dice().oneOf("CREATE VIEW ", "CREATE OR REPLACE VIEW ");
    String options = making.dice().oneOf("", "", "", "", " WITH (security_barrier = true)");
    return making.thing(
        Sql.of(create, making.self(), options + " AS ", query.sql()),
        Sql.of("VIEW ", making.self()),
        query.details());
  }
}
