package dev.pgmg.convergence;

import java.util.Optional;

/** Materialized views. */
final class MaterializedViewKind implements Kind {

  static final Piece NO_DATA = new Piece.Words(" WITH NO DATA");

  @Override
  public String word() {
    return "materialized_view";
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
    String options = making.dice().oneOf("", "", "", " WITH (fillfactor = 70)");
    boolean empty = Kinds.isEnabled(Kinds.WITHOUT_DATA) && making.dice().chance(20);
    Piece data = empty ? NO_DATA : new Piece.Filling(making.id());
    return making.thing(
        Sql.of("CREATE MATERIALIZED VIEW ", making.self(), options + " AS ", query.sql(), data),
        Sql.of("MATERIALIZED VIEW ", making.self()),
        query.details());
  }
}
