package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Fallback;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions that read a relation, with bodies of every sort. */
final class QueryFunctionKind implements Kind {

  @Override
  public String word() {
    return "function";
  }

  @Override
  public Group group() {
    return Group.ROUTINE;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .relation()
        .map(
            relation ->
                switch (making.dice().between(0, 3)) {
                  case 0 -> ofRow(relation, making);
                  case 1 -> rows(relation, making);
                  default -> counted(relation, making);
                });
  }

  private static Thing counted(String relation, Making making) {
    List<Parameter> parameters = Routines.someParameters(making, 2);
    Routine routine = new Routine(Use.VALUE, parameters, Type.BIGINT, Optional.empty());
    Sql query =
        Sql.of(
            "SELECT count(*) FROM ",
            making.relationName(relation),
            " q WHERE ",
            making.expressions(Where.QUERY, making.columns(relation, "q")).condition());
    Sql body =
        switch (making.dice().between(0, 2)) {
          case 0 -> Sql.of(" LANGUAGE sql STABLE AS ", Sql.body(query));
          case 1 -> Sql.of(" LANGUAGE sql STABLE BEGIN ATOMIC ", query, "; END");
          default ->
              Sql.of(" LANGUAGE plpgsql STABLE AS ", Sql.body(procedural(relation, query, making)));
        };
    return thing(routine, Sql.of("RETURNS bigint"), body, making);
  }

  private static Sql procedural(String relation, Sql query, Making making) {
    Column column = making.dice().pick(making.model().columns(relation));
    return Sql.of(
        "DECLARE\n  one ",
        Sql.name(relation, "relation"),
        "%ROWTYPE;\n  part ",
        Sql.name(relation, "relation"),
        ".",
        Sql.column(relation, column.key()),
        "%TYPE;\nBEGIN\n  RETURN (",
        query,
        ");\nEND");
  }

  private static Thing ofRow(String relation, Making making) {
    Type row = new Type.RowOf(relation);
    List<Parameter> parameters = List.of(new Parameter("one", row, Fallback.NONE));
    Routine routine = new Routine(Use.VALUE, parameters, Type.TEXT, Optional.empty());
    Sql text = making.expressions(Where.QUERY, making.columns(relation, "one")).of(Type.TEXT);
    Sql body =
        making.dice().chance(50)
            ? Sql.of(" LANGUAGE sql STABLE AS ", Sql.body(Sql.of("SELECT ", text)))
            : Sql.of(" LANGUAGE sql STABLE RETURN ", text);
    return thing(routine, Sql.of("RETURNS text"), body, making);
  }

  private static Thing rows(String relation, Making making) {
    List<Parameter> parameters = new ArrayList<>(Routines.someParameters(making, 1));
    Routine routine =
        new Routine(Use.ROWS, List.copyOf(parameters), Type.UNKNOWN, Optional.of(relation));
    Sql query = Sql.of("SELECT * FROM ", making.relationName(relation));
    Sql body =
        making.dice().chance(60)
            ? Sql.of(" LANGUAGE sql STABLE AS ", Sql.body(query))
            : Sql.of(" LANGUAGE sql STABLE BEGIN ATOMIC ", query, "; END");
    return thing(routine, Sql.of("RETURNS SETOF ", making.relationName(relation)), body, making);
  }

  private static Thing thing(Routine routine, Sql result, Sql body, Making making) {
    return making.thing(
        Sql.of(
            "CREATE FUNCTION ",
            making.self(),
            "(",
            Routines.parameterList(routine.parameters()),
            ") ",
            result,
            body),
        Routines.reference("FUNCTION", making.id(), routine.parameters()),
        routine);
  }
}
