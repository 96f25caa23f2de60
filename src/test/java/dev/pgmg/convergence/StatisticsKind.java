package dev.pgmg.convergence;

import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Extended statistics on columns and on expressions. */
final class StatisticsKind implements Kind {

  @Override
  public String word() {
    return "statistics";
  }

  @Override
  public Group group() {
    return Group.OTHER;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<String> relations = new ArrayList<>(making.tables());
    relations.addAll(making.relations("materialized_view"));
    return making.dice().maybe(relations).map(relation -> on(relation, making));
  }

  private static Thing on(String relation, Making making) {
    boolean isTable = making.model().isTable(relation);
    List<Expression> columns = making.columns(relation, "");
    List<Sql> parts = new ArrayList<>();
    making.dice().some(columns, making.dice().between(1, 3)).forEach(one -> parts.add(one.sql()));
    String kinds = making.dice().oneOf("", " (ndistinct)", " (mcv, dependencies)");
    boolean expression = parts.size() == 1 || making.dice().chance(40);
    if (expression) {
      Sql value = making.expressions(Where.IMMUTABLE, columns).computed().sql();
      parts.add(Sql.of("(", value, ")"));
    }
    return making.thing(
        Sql.of(
            "CREATE STATISTICS ",
            making.self(),
            kinds + " ON ",
            Sql.joined(", ", parts),
            " FROM ",
            Sql.name(relation, isTable ? "table" : "materialized_view")),
        Sql.of("STATISTICS ", making.self()),
        Details.NONE);
  }
}
