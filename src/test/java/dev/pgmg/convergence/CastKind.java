package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Cast;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Details.Way;
import java.util.Optional;

/** Casts from or to a declared type, by a function or by way of text. */
final class CastKind implements Kind {

  @Override
  public String word() {
    return "cast";
  }

  @Override
  public Group group() {
    return Group.GLOBAL;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making.dice().chance(70) ? byFunction(making) : byText(making);
  }

  private static Optional<Thing> byFunction(Making making) {
    return making
        .dice()
        .maybe(making.things(CastKind::isConversion))
        .flatMap(
            function -> {
              Routine routine = (Routine) function.details();
              Sql name = Sql.name(function.id(), making.model().shape(function.id()));
              Type source = routine.parameters().getFirst().type();
              return of(
                  new Cast(source, routine.result(), Way.FUNCTION),
                  Sql.of("WITH FUNCTION ", name, "(", source, ")"),
                  making);
            });
  }

  private static boolean isConversion(Thing thing) {
    return thing.details() instanceof Routine routine
        && routine.use() == Use.PURE
        && routine.parameters().size() == 1;
  }

  private static Optional<Thing> byText(Making making) {
    Type one = making.type();
    Type other = making.type();
    return of(new Cast(one, other, Way.INOUT), Sql.of("WITH INOUT"), making);
  }

  private static Optional<Thing> of(Cast cast, Sql way, Making making) {
    if (!isPossible(cast, making)) {
      return Optional.empty();
    }
    Sql types = Sql.of("(", cast.source(), " AS ", cast.target(), ")");
    return Optional.of(
        making.thing(
            Sql.of(
                "CREATE CAST ",
                types,
                " ",
                shaped(cast.source(), making),
                shaped(cast.target(), making),
                way,
                making.dice().oneOf("", "", " AS ASSIGNMENT")),
            Sql.of("CAST ", types),
            cast));
  }

  private static Sql shaped(Type type, Making making) {
    return Sql.of(new Piece.Expects(type, Types.shape(making.model(), type)));
  }

  private static boolean isPossible(Cast cast, Making making) {
    Model model = making.model();
    Type source = model.resolve(cast.source());
    Type target = model.resolve(cast.target());
    boolean declared = source instanceof Type.Declared || target instanceof Type.Declared;
    return declared
        && !source.equals(target)
        && isFit(source, model)
        && isFit(target, model)
        && isNew(cast, making);
  }

  // Of a domain PostgreSQL takes the type below.
  private static boolean isFit(Type type, Model model) {
    return switch (type) {
      case Type.BuiltIn builtIn -> true;
      case Type.Declared declared ->
          model.thing(declared.id()).details() instanceof Details.Labels
              || model.thing(declared.id()).details() instanceof Details.Attributes;
      default -> false;
    };
  }

  private static boolean isNew(Cast cast, Making making) {
    String types = Types.pair(making.model(), cast.source(), cast.target());
    return making.model().things().stream()
        .filter(thing -> !thing.id().equals(making.id()))
        .noneMatch(
            thing ->
                thing.details() instanceof Cast other
                    && Types.pair(making.model(), other.source(), other.target()).equals(types));
  }
}
