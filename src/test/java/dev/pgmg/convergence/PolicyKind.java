package dev.pgmg.convergence;

import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies; some look into other relations. */
final class PolicyKind implements Kind {

  @Override
  public String word() {
    return "policy";
  }

  @Override
  public Group group() {
    return Group.PART;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<String> tables = new ArrayList<>(making.tables(Table.Form.PLAIN));
    tables.addAll(making.tables(Table.Form.PARTITIONED));
    return making.dice().maybe(tables).map(table -> on(table, making));
  }

  private static Thing on(String table, Making making) {
    String command = making.dice().oneOf("ALL", "ALL", "SELECT", "INSERT", "UPDATE", "DELETE");
    boolean reads = !command.equals("INSERT");
    boolean writes = !command.equals("SELECT") && !command.equals("DELETE");
    Sql name = Sql.name(table, "table");
    return making.thing(
        Sql.of(
            "CREATE POLICY ",
            Sql.localName(making.id()),
            " ON ",
            name,
            making.dice().oneOf("", "", " AS RESTRICTIVE"),
            " FOR " + command,
            making.dice().oneOf("", " TO PUBLIC", " TO " + Roles.READER),
            reads ? Sql.of(" USING (", condition(table, making), ")") : Sql.NOTHING,
            writes ? Sql.of(" WITH CHECK (", condition(table, making), ")") : Sql.NOTHING),
        Sql.of("POLICY ", Sql.localName(making.id()), " ON ", name),
        new Details.On(table));
  }

  private static Sql condition(String table, Making making) {
    return making.dice().chance(30)
        ? making.relation().map(other -> exists(other, making)).orElseGet(() -> own(table, making))
        : own(table, making);
  }

  private static Sql own(String table, Making making) {
    return making.expressions(Where.QUERY, making.columns(table, "")).condition();
  }

  private static Sql exists(String other, Making making) {
    return Sql.of(
        "EXISTS (SELECT 1 FROM ",
        making.relationName(other),
        " o WHERE ",
        making.expressions(Where.QUERY, making.columns(other, "o")).condition(),
        ")");
  }
}
