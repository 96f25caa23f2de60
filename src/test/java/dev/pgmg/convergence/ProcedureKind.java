package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Expressions.Where;
import java.util.List;
import java.util.Optional;

/** Procedures. */
final class ProcedureKind implements Kind {

  @Override
  public String word() {
    return "procedure";
  }

  @Override
  public Group group() {
    return Group.ROUTINE;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<Parameter> parameters = Routines.someParameters(making, 3);
    Routine routine = new Routine(Use.CALLED, parameters, Type.UNKNOWN, Optional.empty());
    Expressions expressions = making.expressions(Where.QUERY, Routines.values(parameters));
    Sql body = Sql.of("BEGIN\n  PERFORM ", expressions.any().sql(), ";\nEND");
    return Optional.of(
        making.thing(
            Sql.of(
                "CREATE OR REPLACE PROCEDURE ",
                making.self(),
                "(",
                Routines.parameterList(parameters),
                ") LANGUAGE plpgsql AS ",
                Sql.body(body)),
            Routines.reference("PROCEDURE", making.id(), parameters),
            routine));
  }
}
