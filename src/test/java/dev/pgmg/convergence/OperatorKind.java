package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Operator;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import java.util.List;
import java.util.Optional;

/** Operators between and before operands; some know their commutator or negator. */
final class OperatorKind implements Kind {

  @Override
  public String word() {
    return "operator";
  }

  @Override
  public Group group() {
    return Group.OTHER;
  }

  @Override
  public String name(Dice dice) {
    return Operators.name(dice);
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(making.things(OperatorKind::isOperation))
        .map(function -> over(function, making));
  }

  private static boolean isOperation(Thing thing) {
    return thing.details() instanceof Routine routine
        && routine.use() == Use.PURE
        && (routine.parameters().size() == 1 || routine.parameters().size() == 2);
  }

  private static Thing over(Thing function, Making making) {
    Model model = making.model();
    Routine routine = (Routine) function.details();
    List<Type> types = routine.parameters().stream().map(Parameter::type).toList();
    Optional<Type> left = types.size() == 2 ? Optional.of(types.getFirst()) : Optional.empty();
    Operator plain = new Operator(left, types.getLast(), routine.result(), Optional.empty());
    Optional<Thing> negator =
        isTest(plain, model) ? making.dice().maybe(candidates(plain, making)) : Optional.empty();
    Operator operator =
        new Operator(left, types.getLast(), routine.result(), negator.map(Thing::id));
    return making.thing(
        Sql.of(
            "CREATE OPERATOR ",
            making.self(),
            " (",
            left.map(type -> Sql.of("LEFTARG = ", type, ", ")).orElse(Sql.NOTHING),
            "RIGHTARG = ",
            types.getLast(),
            ", FUNCTION = ",
            Sql.name(function.id(), model.shape(function.id())),
            commutator(operator, making),
            negator.map(one -> negator(one, model)).orElse(Sql.NOTHING),
            estimators(plain, making),
            ")"),
        Sql.of(
            "OPERATOR ",
            making.self(),
            " (",
            left.map(Sql::of).orElse(Sql.of("NONE")),
            ", ",
            types.getLast(),
            ")"),
        operator);
  }

  private static boolean isTest(Operator operator, Model model) {
    return operator.left().isPresent() && model.resolve(operator.result()).equals(Type.BOOLEAN);
  }

  private static Sql commutator(Operator operator, Making making) {
    boolean symmetric =
        operator
            .left()
            .map(left -> Routines.nominal(making.model(), left))
            .filter(left -> left.equals(Routines.nominal(making.model(), operator.right())))
            .isPresent();
    return symmetric && making.dice().chance(60)
        ? Sql.of(", COMMUTATOR =", Operators.qualified(making.id()))
        : Sql.NOTHING;
  }

  private static Sql negator(Thing other, Model model) {
    return Sql.of(", NEGATOR =", Operators.qualified(model, other.id()));
  }

  private static String estimators(Operator operator, Making making) {
    return isTest(operator, making.model())
        ? making.dice().oneOf("", "", ", RESTRICT = eqsel, JOIN = eqjoinsel", ", RESTRICT = neqsel")
        : "";
  }

  /** Those that are like this one, and belong to no other. */
  private static List<Thing> candidates(Operator operator, Making making) {
    Model model = making.model();
    String shape = Operators.shape(model, operator);
    return making.things(Operator.class).stream()
        .filter(other -> ((Operator) other.details()).negator().isEmpty())
        .filter(other -> Operators.shape(model, (Operator) other.details()).equals(shape))
        .filter(other -> isFree(other.id(), making))
        .toList();
  }

  private static boolean isFree(String id, Making making) {
    return making.model().things().stream()
        .filter(thing -> !thing.id().equals(making.id()))
        .noneMatch(
            thing ->
                thing.details() instanceof Operator other
                    && other.negator().filter(id::equals).isPresent());
  }
}
