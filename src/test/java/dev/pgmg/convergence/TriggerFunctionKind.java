package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Expressions.Where;
import java.util.List;
import java.util.Optional;

/** Functions for triggers, and those for event triggers. */
record TriggerFunctionKind(Use use, String result) implements Kind {

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
    Sql value =
        making
            .expressions(Where.QUERY, List.of())
            .call()
            .map(Expression::sql)
            .orElseGet(() -> Sql.of(new Piece.Sample(making.type())));
    Sql end = Sql.of(use == Use.TRIGGER ? "  RETURN NEW;\nEND" : "END");
    return Optional.of(
        making.thing(
            Sql.of(
                "CREATE FUNCTION ",
                making.self(),
                "() RETURNS " + result + " LANGUAGE plpgsql AS ",
                Sql.body(Sql.of("BEGIN\n  PERFORM ", value, ";\n", end))),
            Routines.reference("FUNCTION", making.id(), List.of()),
            new Routine(use, List.of(), Type.UNKNOWN, Optional.empty())));
  }
}
