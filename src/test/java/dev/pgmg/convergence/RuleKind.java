package dev.pgmg.convergence;

import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules with one command or several, on tables and on views. */
final class RuleKind implements Kind {

  @Override
  public String word() {
    return "rule";
  }

  @Override
  public Group group() {
    return Group.PART;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<String> tables = storing(making);
    List<String> relations = new ArrayList<>(tables);
    relations.addAll(making.relations("view"));
    return tables.isEmpty()
        ? Optional.empty()
        : making.dice().maybe(relations).map(relation -> on(relation, making));
  }

  private static List<String> storing(Making making) {
    List<String> tables = new ArrayList<>(making.tables(Table.Form.PLAIN));
    tables.addAll(making.tables(Table.Form.PARTITIONED));
    return tables;
  }

  private static Thing on(String relation, Making making) {
    boolean isTable = making.model().isTable(relation);
    Sql name = Sql.name(relation, isTable ? "table" : "view");
    return making.thing(
        Sql.of(
            making.dice().oneOf("CREATE RULE ", "CREATE OR REPLACE RULE "),
            Sql.localName(making.id()),
            isTable
                ? " AS ON DELETE TO "
                : making.dice().oneOf(" AS ON UPDATE TO ", " AS ON DELETE TO "),
            name,
            condition(relation, making),
            isTable ? " DO ALSO " : " DO INSTEAD ",
            commands(relation, making)),
        Sql.of("RULE ", Sql.localName(making.id()), " ON ", name),
        new Details.On(relation));
  }

  private static Sql condition(String relation, Making making) {
    return making.dice().chance(30)
        ? Sql.of(" WHERE ", old(relation, making).condition())
        : Sql.NOTHING;
  }

  private static Sql commands(String relation, Making making) {
    return switch (making.dice().between(0, 3)) {
      case 0 -> Sql.of("NOTHING");
      case 1 -> command(relation, making);
      default -> Sql.of("(", command(relation, making), "; ", command(relation, making), ")");
    };
  }

  private static Sql command(String relation, Making making) {
    String table = making.dice().pick(storing(making));
    Sql target = making.relationName(table);
    Sql key = Sql.column(table, making.model().columns(table).getFirst().key());
    return switch (making.dice().between(0, 2)) {
      case 0 -> Sql.of("SELECT ", old(relation, making).any().sql(), " AS shown");
      case 1 ->
          Sql.of("UPDATE ", target, " SET ", key, " = 5 WHERE ", old(relation, making).condition());
      default -> Sql.of("INSERT INTO ", target, " (", key, ") VALUES (5)");
    };
  }

  private static Expressions old(String relation, Making making) {
    return making.expressions(Where.QUERY, making.columns(relation, "OLD"));
  }
}
