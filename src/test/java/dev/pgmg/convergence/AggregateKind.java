package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Fallback;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Aggregates over declared functions and PostgreSQL's own, moving ones and ordered sets. */
final class AggregateKind implements Kind {

  private static final Map<Type, String> BEGINNINGS =
      Map.of(
          Type.INTEGER, "1",
          Type.BIGINT, "1",
          Type.NUMERIC, "1.5",
          Type.TEXT, "Begin ",
          Type.BOOLEAN, "f",
          Type.DATE, "2024-01-02");

  @Override
  public String word() {
    return "aggregate";
  }

  @Override
  public Group group() {
    return Group.ROUTINE;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return switch (making.dice().between(0, 9)) {
      case 0, 1 -> Optional.of(moving(making));
      case 2 -> Optional.of(orderedSet(making));
      case 3 -> Optional.of(joining(making));
      default -> declared(making);
    };
  }

  private static Optional<Thing> declared(Making making) {
    return making
        .dice()
        .maybe(
            making.routines(Use.PURE).stream().filter(one -> isStep(one, making.model())).toList())
        .map(step -> over(step, making));
  }

  private static boolean isStep(Thing thing, Model model) {
    Routine routine = (Routine) thing.details();
    return routine.parameters().size() == 2
        && BEGINNINGS.containsKey(model.resolve(routine.result()))
        && model
            .resolve(routine.parameters().getFirst().type())
            .equals(model.resolve(routine.result()));
  }

  private static Thing over(Thing step, Making making) {
    Model model = making.model();
    Routine routine = (Routine) step.details();
    Type state = model.resolve(routine.result());
    Type argument = routine.parameters().getLast().type();
    Optional<Thing> end =
        making.dice().chance(40)
            ? making.dice().maybe(making.things(one -> isEnd(one, state, model)))
            : Optional.empty();
    Sql more =
        end.map(one -> Sql.of(", FINALFUNC = ", Sql.name(one.id(), model.shape(one.id()))))
            .orElse(Sql.NOTHING);
    Type result = end.map(one -> ((Routine) one.details()).result()).orElse(state);
    return plain(
        argument,
        result,
        Sql.of(
            "SFUNC = ",
            Sql.name(step.id(), model.shape(step.id())),
            ", STYPE = ",
            state,
            more,
            ", INITCOND = ",
            Sql.literal(beginning(state)),
            making.dice().oneOf("", "", ", PARALLEL = safe")),
        making);
  }

  private static String beginning(Type state) {
    return BEGINNINGS.getOrDefault(state, "");
  }

  private static boolean isEnd(Thing thing, Type state, Model model) {
    return thing.details() instanceof Routine routine
        && routine.use() == Use.PURE
        && routine.parameters().size() == 1
        && model.resolve(routine.parameters().getFirst().type()).equals(state);
  }

  private static Thing moving(Making making) {
    return plain(
        Type.NUMERIC,
        Type.NUMERIC,
        Sql.of(
            "SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', MSFUNC = numeric_add, MINVFUNC"
                + " = numeric_sub, MSTYPE = numeric, MINITCOND = ",
            Sql.literal("" + making.dice().between(0, 9))),
        making);
  }

  private static Thing joining(Making making) {
    return plain(
        Type.TEXT,
        Type.TEXT,
        Sql.of(
            "SFUNC = textcat, STYPE = text, INITCOND = ",
            Sql.literal("It's " + making.dice().between(1, 99))),
        making);
  }

  private static Thing plain(Type argument, Type result, Sql body, Making making) {
    return thing(Use.AGGREGATE, argument, result, Sql.of(argument), body, making);
  }

  private static Thing orderedSet(Making making) {
    return thing(
        Use.ORDERED_SET,
        Type.NUMERIC,
        Type.NUMERIC,
        Sql.of("ORDER BY numeric"),
        Sql.of(
            "SFUNC = numeric_add, STYPE = numeric, INITCOND = ",
            Sql.literal("" + making.dice().between(0, 9))),
        making);
  }

  private static Thing thing(
      Use use, Type argument, Type result, Sql arguments, Sql body, Making making) {
    List<Parameter> parameters = List.of(new Parameter("", argument, Fallback.NONE));
    return making.thing(
        Sql.of(
            making.dice().oneOf("CREATE AGGREGATE ", "CREATE OR REPLACE AGGREGATE "),
            making.self(),
            "(",
            arguments,
            ") (",
            body,
            ")"),
        Sql.of("AGGREGATE ", making.self(), "(", arguments, ")"),
        new Routine(use, parameters, result, Optional.empty()));
  }
}
