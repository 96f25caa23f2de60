package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Fallback;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes up expressions over the values that are at hand. */
final class Expressions {

  /** Where an expression is to stand. */
  enum Where {
    QUERY,
    /** In an index, a check, a generated column or the body of an immutable function. */
    IMMUTABLE
  }

  private static final Set<Types.Family> CAST_TO_TEXT_BY_RULE =
      EnumSet.of(Types.Family.NUMBER, Types.Family.TEXT, Types.Family.BOOLEAN);

  private final Making making;
  private final Where where;
  private final List<Expression> sources;
  private final Model model;
  private final Dice dice;

  Expressions(Making making, Where where, List<Expression> sources) {
    this.making = making;
    this.where = where;
    this.sources = sources;
    this.model = making.model();
    this.dice = making.dice();
  }

  /** Some value, of any type. */
  Expression any() {
    if (sources.isEmpty()) {
      Type type = making.type();
      return new Expression(Sql.of(new Piece.Sample(type)), type);
    }
    Expression source = dice.pick(sources);
    return switch (dice.between(0, 12)) {
      case 0, 1, 2 -> source;
      case 3, 4, 5 -> call().orElse(source);
      case 6, 7, 8 -> special().orElse(source);
      default -> derived(source);
    };
  }

  /** A value that is more than a column. */
  Expression computed() {
    Expression plain = derived(dice.pick(sources));
    return switch (dice.between(0, 5)) {
      case 0, 1 -> call().orElse(plain);
      case 2, 3 -> special().orElse(plain);
      default -> plain;
    };
  }

  /** A value by way of something declared that is no function, if there is one. */
  private Optional<Expression> special() {
    return switch (dice.between(0, 4)) {
      case 0, 1 -> operated();
      case 2 -> cast();
      case 3 -> collated();
      default -> searched();
    };
  }

  Sql condition() {
    if (sources.isEmpty()) {
      return Sql.of("true");
    }
    Expression source = dice.pick(sources);
    return switch (dice.between(0, 3)) {
      case 0 -> Sql.of(source.sql(), " IS NOT NULL");
      case 1 -> Sql.of(call().map(Expression::sql).orElse(source.sql()), " IS NOT NULL");
      case 2 -> Sql.of(source.sql(), " = ", new Piece.Sample(source.type()));
      default -> Sql.of(derived(source).sql(), " IS NOT NULL");
    };
  }

  /** A value of exactly that type. */
  Sql of(Type wanted) {
    String shape = Types.shape(model, wanted);
    List<Expression> alike =
        sources.stream().filter(source -> Types.shape(model, source.type()).equals(shape)).toList();
    return dice.maybe(alike).map(source -> source.strict(model)).orElseGet(() -> turned(wanted));
  }

  private Sql turned(Type wanted) {
    if (sources.isEmpty()) {
      return Sql.of(new Piece.Sample(wanted));
    }
    Expression source = dice.pick(sources);
    return switch (model.resolve(wanted)) {
      case Type.BuiltIn builtIn ->
          switch (builtIn.name()) {
            case "text" -> text(source).orElseGet(() -> Sql.of(new Piece.Sample(wanted)));
            case "boolean" -> Sql.of("(", source.sql(), " IS NOT NULL)");
            case "integer" ->
                text(source)
                    .map(text -> Sql.of("length(", text, ")"))
                    .orElseGet(() -> Sql.of(new Piece.Sample(wanted)));
            default -> Sql.of(new Piece.Sample(wanted));
          };
      case Type.Declared declared -> Sql.of(new Piece.Sample(wanted));
      case Type.ArrayOf array -> Sql.of(new Piece.Sample(wanted));
      case Type.RowOf row -> Sql.of(new Piece.Sample(wanted));
      case Type.OfColumn column -> Sql.of(new Piece.Sample(wanted));
    };
  }

  /** A value as text; the casts of dates and enums depend on settings or are only stable. */
  private Optional<Sql> text(Expression source) {
    if (where == Where.QUERY) {
      return Optional.of(Sql.of("(", source.sql(), ")::text"));
    }
    return CAST_TO_TEXT_BY_RULE.contains(Types.family(model, source.type()))
        ? Optional.of(Sql.of("(", source.strict(model), ")::text"))
        : Optional.empty();
  }

  private Expression derived(Expression source) {
    Sql strict = source.strict(model);
    return switch (Types.family(model, source.type())) {
      case NUMBER -> number(source);
      case TEXT ->
          switch (dice.between(0, 2)) {
            case 0 -> new Expression(Sql.of("upper(", strict, ")"), Type.TEXT);
            case 1 -> new Expression(Sql.of("length(", strict, ")"), Type.INTEGER);
            default ->
                new Expression(
                    Sql.of("(", strict, " || ", Sql.literal("-Ab  c"), "::text)"), Type.TEXT);
          };
      case BOOLEAN -> new Expression(Sql.of("(NOT ", strict, ")"), Type.BOOLEAN);
      case DATE -> new Expression(Sql.of("(", strict, " + 1)"), Type.DATE);
      case ENUM -> labelled(source);
      case COMPOSITE -> attribute(source);
      case RANGE -> new Expression(Sql.of("isempty(", strict, ")"), Type.BOOLEAN);
      case ARRAY -> new Expression(Sql.of("cardinality(", strict, ")"), Type.INTEGER);
      case OTHER -> source;
    };
  }

  private Expression number(Expression source) {
    return switch (dice.between(0, 2)) {
      case 0 -> new Expression(Sql.of("(", source.strict(model), " > 5)"), Type.BOOLEAN);
      case 1 ->
          new Expression(
              Sql.of("coalesce(", source.sql(), ", ", new Piece.Sample(source.type()), ")"),
              source.type());
      default -> new Expression(Sql.of("(", source.strict(model), " * 2.5)"), Type.NUMERIC);
    };
  }

  private Expression labelled(Expression source) {
    if (model.resolve(source.type()) instanceof Type.Declared declared
        && model.thing(declared.id()).details() instanceof Details.Labels labels) {
      Piece label = new Piece.Label(declared.id(), dice.pick(labels.labels()));
      return new Expression(
          Sql.of("(", source.strict(model), dice.oneOf(" = ", " < ", " >= "), label, ")"),
          Type.BOOLEAN);
    }
    return source;
  }

  private Expression attribute(Expression source) {
    if (model.resolve(source.type()) instanceof Type.Declared declared
        && model.thing(declared.id()).details() instanceof Details.Attributes attributes) {
      Column attribute = dice.pick(attributes.attributes());
      return new Expression(
          Sql.of("(", source.strict(model), ").", Sql.column(declared.id(), attribute.key())),
          new Type.OfColumn(declared.id(), attribute.key()));
    }
    return source;
  }

  /** A call of a declared function, if there is one. */
  Optional<Expression> call() {
    List<Thing> functions = new ArrayList<>(making.routines(Use.PURE));
    if (where == Where.QUERY) {
      functions.addAll(making.routines(Use.VALUE));
    }
    return dice.maybe(functions).map(this::call);
  }

  private Expression call(Thing function) {
    Routine routine = (Routine) function.details();
    List<Sql> arguments = new ArrayList<>();
    for (Parameter parameter : routine.parameters()) {
      boolean leftOut = parameter.fallback() == Fallback.DEFAULT && dice.chance(50);
      if (leftOut) {
        break;
      }
      arguments.add(of(parameter.type()));
    }
    Sql name = making.named(function.id(), model.shape(function.id()));
    return new Expression(Sql.of(name, "(", Sql.joined(", ", arguments), ")"), routine.result());
  }

  private Optional<Expression> operated() {
    return dice.maybe(making.things(Details.Operator.class)).map(this::operated);
  }

  private Expression operated(Thing operator) {
    Details.Operator details = (Details.Operator) operator.details();
    return new Expression(
        Sql.of(
            "(",
            details.left().map(this::of).orElse(Sql.NOTHING),
            Operators.qualified(model, operator.id()),
            of(details.right()),
            ")"),
        details.result());
  }

  private Optional<Expression> cast() {
    return dice.maybe(making.things(this::isUsableCast)).map(this::cast);
  }

  // What goes by way of text may depend on settings.
  private boolean isUsableCast(Thing thing) {
    return thing.details() instanceof Details.Cast cast
        && (where == Where.QUERY || cast.way() == Details.Way.FUNCTION);
  }

  private Expression cast(Thing thing) {
    Details.Cast cast = (Details.Cast) thing.details();
    return new Expression(
        Sql.of(
            "CAST(",
            of(cast.source()),
            " AS ",
            cast.target(),
            new Piece.Needs(thing.id(), model.shape(thing.id())),
            ")"),
        cast.target());
  }

  private Optional<Expression> collated() {
    // PostgreSQL loses the COLLATE of a constant in a generated column.
    List<Expression> texts =
        sources.stream()
            .filter(source -> Types.shape(model, source.type()).equals("text"))
            .toList();
    return dice.maybe(texts)
        .flatMap(
            text ->
                dice.maybe(making.things(thing -> thing.kind().equals(SimpleKind.COLLATION)))
                    .map(collation -> collated(text, collation)));
  }

  private Expression collated(Expression text, Thing collation) {
    return new Expression(
        Sql.of(
            "((",
            text.strict(model),
            " COLLATE ",
            making.named(collation.id(), "collation"),
            ") > ",
            Sql.literal("M"),
            ")"),
        Type.BOOLEAN);
  }

  private Optional<Expression> searched() {
    return dice.maybe(making.things(Details.SearchConfiguration.class))
        .map(
            configuration ->
                new Expression(
                    Sql.of(
                        "length(to_tsvector(",
                        new Piece.NameLiteral(configuration.id(), model.shape(configuration.id())),
                        "::regconfig, ",
                        of(Type.TEXT),
                        "))"),
                    Type.INTEGER));
  }
}
