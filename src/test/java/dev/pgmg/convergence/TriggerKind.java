package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triggers on tables, constraint triggers, and those that stand in for an insert into a view. */
final class TriggerKind implements Kind {

  @Override
  public String word() {
    return "trigger";
  }

  @Override
  public Group group() {
    return Group.PART;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<String> relations = new ArrayList<>(making.tables());
    relations.addAll(making.relations("view"));
    Optional<Thing> function = making.dice().maybe(making.routines(Use.TRIGGER));
    return making
        .dice()
        .maybe(relations)
        .flatMap(relation -> function.map(called -> of(relation, called, making)));
  }

  private static Thing of(String relation, Thing function, Making making) {
    boolean isTable = making.model().isTable(relation);
    Sql name = Sql.name(relation, isTable ? "table" : "view");
    Sql call =
        Sql.of(
            " EXECUTE FUNCTION ",
            making.named(function.id(), making.model().shape(function.id())),
            "(",
            making.dice().chance(30) ? Sql.literal("An Argument") : Sql.NOTHING,
            ")");
    Sql definition = isTable ? onTable(relation, name, call, making) : onView(name, call, making);
    return making.thing(
        definition,
        Sql.of("TRIGGER ", Sql.localName(making.id()), " ON ", name),
        new Details.On(relation));
  }

  private static Sql onView(Sql view, Sql call, Making making) {
    String events = making.dice().oneOf("INSERT", "UPDATE", "INSERT OR DELETE");
    return Sql.of(
        "CREATE TRIGGER ",
        Sql.localName(making.id()),
        " INSTEAD OF " + events + " ON ",
        view,
        " FOR EACH ROW",
        call);
  }

  private static Sql onTable(String table, Sql name, Sql call, Making making) {
    boolean local = making.model().table(table).form() != Table.Form.FOREIGN;
    if (local && making.dice().chance(20)) {
      return Sql.of(
          "CREATE CONSTRAINT TRIGGER ",
          Sql.localName(making.id()),
          " AFTER INSERT ON ",
          name,
          making.dice().oneOf("", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"),
          " FOR EACH ROW",
          call);
    }
    // Before a row is stored its generated columns are not there to be looked at.
    Sql condition = condition(table, making);
    return Sql.of(
        making.dice().oneOf("CREATE TRIGGER ", "CREATE OR REPLACE TRIGGER "),
        Sql.localName(making.id()),
        condition.equals(Sql.NOTHING) ? " BEFORE " : " AFTER ",
        events(table, making),
        " ON ",
        name,
        " FOR EACH ROW",
        condition,
        call);
  }

  private static Sql events(String table, Making making) {
    if (making.dice().chance(40)) {
      Column column = making.dice().pick(making.model().columns(table));
      return Sql.of("INSERT OR UPDATE OF ", Sql.column(table, column.key()));
    }
    return Sql.of(making.dice().oneOf("INSERT", "UPDATE", "INSERT OR UPDATE"));
  }

  private static Sql condition(String table, Making making) {
    boolean none = making.dice().chance(60);
    return none
        ? Sql.NOTHING
        : Sql.of(
            " WHEN (",
            making.expressions(Where.IMMUTABLE, making.columns(table, "NEW")).condition(),
            ")");
  }
}
