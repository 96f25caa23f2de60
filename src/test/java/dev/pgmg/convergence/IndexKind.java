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

  private static Thing on(String relation, Making making) {
    boolean isTable = making.model().isTable(relation);
    List<Expression> columns = making.columns(relation, "");
    List<Sql> parts = new ArrayList<>();
    making.dice().some(columns, making.dice().between(1, 2)).forEach(one -> parts.add(one.sql()));
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
            condition),
        Sql.of("INDEX ", making.self()),
        new Details.On(relation));
  }
}
