package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Expressions.Where;
import java.util.List;
import java.util.Optional;

/** Immutable functions that look at nothing but their arguments. */
final class PureFunctionKind implements Kind {

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
    List<Parameter> parameters = Routines.someParameters(making, 3);
    Expression result = making.expressions(Where.IMMUTABLE, Routines.values(parameters)).any();
    return Optional.of(
        of(
            new Routine(Use.PURE, parameters, result.type(), Optional.empty()),
            result.sql(),
            making));
  }

  @Override
  public Optional<Thing> change(Thing before, Making making) {
    boolean sameInterface =
        making.model().pinned().contains(before.id()) || making.dice().chance(60);
    if (sameInterface && before.details() instanceof Routine routine && routine.use() == Use.PURE) {
      Sql body =
          making
              .expressions(Where.IMMUTABLE, Routines.values(routine.parameters()))
              .of(routine.result());
      return Optional.of(of(routine, body, making));
    }
    return make(making);
  }

  private static Thing of(Routine routine, Sql result, Making making) {
    Sql head =
        Sql.of(
            making.dice().oneOf("CREATE FUNCTION ", "CREATE OR REPLACE FUNCTION "),
            making.self(),
            "(",
            Routines.parameterList(routine.parameters()),
            ") RETURNS ",
            routine.result());
    return making.thing(
        Sql.of(head, attributes(making.dice()), body(result, making)),
        Routines.reference("FUNCTION", making.id(), routine.parameters()),
        routine);
  }

  private static String attributes(Dice dice) {
    return " IMMUTABLE"
        + dice.oneOf("", " PARALLEL SAFE")
        + dice.oneOf("", "", " COST 7")
        + dice.oneOf("", "", "", " STRICT")
        + dice.oneOf("", "", "", "", " SET search_path = public, pg_temp");
  }

  private static Sql body(Sql result, Making making) {
    return switch (making.dice().between(0, 2)) {
      case 0 -> Sql.of(" LANGUAGE sql AS ", Sql.body(Sql.of("SELECT ", result)));
      case 1 ->
          Sql.of(
              " LANGUAGE plpgsql AS ",
              Sql.body(
                  Sql.of(
                      "BEGIN\n  -- don't; split\n", round(making), "  RETURN ", result, ";\nEND")));
      default -> Sql.of(" LANGUAGE sql RETURN ", result);
    };
  }

  /** A call of what calls this function, in a place that is never reached. */
  private static Sql round(Making making) {
    Model model = making.model();
    List<Thing> callers =
        model.dependentsOf(making.id()).stream()
            .map(model::thing)
            .filter(PureFunctionKind::isPlain)
            .filter(model::isSound)
            .toList();
    return making.dice().maybe(callers).map(caller -> called(caller, model)).orElse(Sql.NOTHING);
  }

  private static boolean isPlain(Thing thing) {
    return thing.details() instanceof Routine routine
        && routine.use() == Use.PURE
        && routine.parameters().stream().allMatch(one -> one.type() instanceof Type.BuiltIn);
  }

  private static Sql called(Thing caller, Model model) {
    List<Sql> arguments =
        ((Routine) caller.details())
            .parameters().stream().map(one -> Sql.of(new Piece.Sample(one.type()))).toList();
    return Sql.of(
        "  IF false THEN PERFORM ",
        new Piece.LateName(caller.id(), model.shape(caller.id())),
        "(",
        Sql.joined(", ", arguments),
        "); END IF;\n");
  }
}
