package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Operator;
import dev.pgmg.convergence.Details.OperatorClass;
import dev.pgmg.convergence.Details.OperatorFamily;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import java.util.List;
import java.util.Optional;

/** Operator classes over declared functions and operators. */
final class OperatorClassKind implements Kind {

  @Override
  public String word() {
    return "operator_class";
  }

  @Override
  public Group group() {
    return Group.OTHER;
  }

  @Override
  public Optional<Thing> make(Making making) {
    int arguments = making.dice().oneOf(2, 2, 2, 1);
    return making
        .dice()
        .maybe(making.things(thing -> isSupport(thing, arguments, making.model())))
        .map(function -> over(function, arguments == 2 ? "btree" : "hash", making));
  }

  private static boolean isSupport(Thing thing, int arguments, Model model) {
    return thing.details() instanceof Routine routine
        && routine.use() == Use.PURE
        && routine.parameters().size() == arguments
        && model.resolve(routine.result()).equals(Type.INTEGER)
        && isIndexed(routine, model);
  }

  private static boolean isIndexed(Routine routine, Model model) {
    List<String> types =
        routine.parameters().stream()
            .map(Parameter::type)
            .map(type -> Routines.nominal(model, type))
            .distinct()
            .toList();
    boolean domain =
        model.resolve(routine.parameters().getFirst().type()) instanceof Type.Declared declared
            && model.thing(declared.id()).details() instanceof Details.Domain;
    return types.size() == 1 && !domain;
  }

  private static Thing over(Thing function, String method, Making making) {
    Model model = making.model();
    Type type = ((Routine) function.details()).parameters().getFirst().type();
    Sql arguments = method.equals("btree") ? Sql.of(type, ", ", type) : Sql.of(type);
    return making.thing(
        Sql.of(
            "CREATE OPERATOR CLASS ",
            making.self(),
            " FOR TYPE ",
            type,
            new Piece.Expects(type, Types.shape(model, type)),
            " USING " + method,
            family(method, making),
            " AS FUNCTION 1 ",
            Sql.name(function.id(), model.shape(function.id())),
            "(",
            arguments,
            ")",
            operator(type, method, making)),
        Sql.of("OPERATOR CLASS ", making.self(), " USING " + method),
        new OperatorClass(method, type));
  }

  private static Sql family(String method, Making making) {
    return making
        .dice()
        .maybe(
            making.things(
                one ->
                    one.details() instanceof OperatorFamily other && other.method().equals(method)))
        .filter(one -> isRoomIn(one, making))
        .map(one -> Sql.of(" FAMILY ", Sql.name(one.id(), making.model().shape(one.id()))))
        .orElse(Sql.NOTHING);
  }

  // Two classes for one type cannot have the same members in one family.
  private static boolean isRoomIn(Thing family, Making making) {
    return making.model().things().stream()
        .filter(thing -> !thing.id().equals(making.id()))
        .filter(thing -> thing.details() instanceof OperatorClass)
        .noneMatch(thing -> thing.mentions().contains(family.id()));
  }

  private static Sql operator(Type type, String method, Making making) {
    Model model = making.model();
    String wanted =
        Operators.shape(
            model, new Operator(Optional.of(type), type, Type.BOOLEAN, Optional.empty()));
    return making
        .dice()
        .maybe(
            making.things(Operator.class).stream()
                .filter(one -> Operators.shape(model, (Operator) one.details()).equals(wanted))
                .toList())
        .map(
            one ->
                Sql.of(
                    ", OPERATOR " + (method.equals("btree") ? 3 : 1) + " ",
                    Sql.name(one.id(), model.shape(one.id()))))
        .orElse(Sql.NOTHING);
  }
}
