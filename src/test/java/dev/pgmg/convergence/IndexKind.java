package dev.pgmg.convergence;

import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indexes on tables and materialized views, on columns and on expressions. */
final class IndexKind implements Kind {

  @Override
  public String word() {
    return "index";
  }

  @Override
  public Group group() {
    return Group.PART;
  }

  @Override
  public Optional<Thing> make(Making making) {
    // The names of a partitioned index's parts depend on what there was before.
    List<String> relations = new ArrayList<>(making.tables(Table.Form.PLAIN));
    List<String> materialized = making.relations("materialized_view");
    relations.addAll(materialized);
    relations.addAll(materialized);
    return making.dice().maybe(relations).map(relation -> on(relation, making));
  }

  /** A column, now and then in an order of its own. */
  private static Sql part(Expression column, Making making) {
    return switch (making.dice().between(0, 5)) {
      case 0, 1 -> classed(column, making).orElse(column.sql());
      case 2 -> collated(column, making).orElse(column.sql());
      case 3 -> Sql.of(column.sql(), " DESC NULLS LAST");
      default -> column.sql();
    };
  }

  private static Optional<Sql> classed(Expression column, Making making) {
    String shape = Types.shape(making.model(), column.type());
    return making
        .dice()
        .maybe(
            making.things(
                one ->
                    one.details() instanceof Details.OperatorClass group
                        && group.method().equals("btree")
                        && Types.shape(making.model(), group.type()).equals(shape)))
        .map(
            group ->
                Sql.of(
                    column.strict(making.model()),
                    " ",
                    making.named(group.id(), making.model().shape(group.id()))));
  }

  private static Optional<Sql> collated(Expression column, Making making) {
    boolean text = Types.shape(making.model(), column.type()).equals("text");
    return making
        .dice()
        .maybe(making.things(one -> text && one.kind().equals(SimpleKind.COLLATION)))
        .map(
            collation ->
                Sql.of(
                    column.strict(making.model()),
                    " COLLATE ",
                    making.named(collation.id(), "collation")));
  }

  private static Thing on(String relation, Making making) {
    boolean isTable = making.model().isTable(relation);
    List<Expression> columns = making.columns(relation, "");
    List<Sql> parts = new ArrayList<>();
    making
        .dice()
        .some(columns, making.dice().between(1, 2))
        .forEach(one -> parts.add(part(one, making)));
    Expressions expressions = making.expressions(Where.IMMUTABLE, columns);
    if (making.dice().chance(40)) {
      parts.add(Sql.of("(", expressions.computed().sql(), ")"));
    }
    Sql condition =
        making.dice().chance(20) ? Sql.of(" WHERE ", expressions.condition()) : Sql.NOTHING;
    return making.thing(
        Sql.of(
            "CREATE INDEX ",
            Sql.localName(making.id()),
            " ON ",
            Sql.name(relation, isTable ? "table" : "materialized_view"),
            " (",
            Sql.joined(", ", parts),
            ")",
            making.dice().oneOf("", "", "", " WITH (fillfactor = 70)"),
            condition),
        Sql.of("INDEX ", making.self()),
        new Details.On(relation));
  }
}
