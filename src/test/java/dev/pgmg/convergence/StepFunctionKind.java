package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Fallback;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Expressions.Where;
import java.util.List;
import java.util.Optional;

/**
 * Immutable functions of two arguments, as aggregates, operators and operator classes want them.
 *
 * @param role what such a function is good for
 */
record StepFunctionKind(Role role) implements Kind {

  /** What a function of two arguments is good for. */
  enum Role {
    STATE,
    TEST,
    COMPARISON
  }

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
    return Optional.of(of(routine(making), making));
  }

  @Override
  public Optional<Thing> change(Thing before, Making making) {
    boolean sameInterface =
        making.model().pinned().contains(before.id()) || making.dice().chance(70);
    return sameInterface && before.details() instanceof Routine routine && routine.use() == Use.PURE
        ? Optional.of(of(routine, making))
        : make(making);
  }

  private Routine routine(Making making) {
    Type type = role == Role.STATE ? making.dice().pick(Making.builtIns()) : making.type();
    return switch (role) {
      case STATE -> routine(type, making.type(), type);
      case TEST -> routine(type, making.dice().chance(80) ? type : making.type(), Type.BOOLEAN);
      case COMPARISON -> routine(type, type, Type.INTEGER);
    };
  }

  private static Routine routine(Type left, Type right, Type result) {
    return new Routine(
        Use.PURE,
        List.of(
            new Parameter("one", left, Fallback.NONE),
            new Parameter("other", right, Fallback.NONE)),
        result,
        Optional.empty());
  }

  private Thing of(Routine routine, Making making) {
    Sql result =
        role == Role.COMPARISON && routine.result().equals(Type.INTEGER)
            ? Sql.of("" + making.dice().between(0, 1) + " - 1")
            : making
                .expressions(Where.IMMUTABLE, Routines.values(routine.parameters()))
                .of(routine.result());
    return making.thing(
        Sql.of(
            "CREATE FUNCTION ",
            making.self(),
            "(",
            Routines.parameterList(routine.parameters()),
            ") RETURNS ",
            routine.result(),
            " IMMUTABLE LANGUAGE sql",
            making.dice().chance(50)
                ? Sql.of(" AS ", Sql.body(Sql.of("SELECT ", result)))
                : Sql.of(" RETURN ", result)),
        Routines.reference("FUNCTION", making.id(), routine.parameters()),
        routine);
  }
}
