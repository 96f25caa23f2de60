package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Output;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Select;
import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up the queries of views. */
final class Queries {

  private final Making making;
  private final Dice dice;
  private final Model model;

  /** A query and what it offers. */
  record Text(Sql sql, Details.Query details) {}

  Queries(Making making) {
    this.making = making;
    this.dice = making.dice();
    this.model = making.model();
  }

  Optional<Text> make() {
    return making
        .relation()
        .map(
            relation ->
                switch (dice.between(0, 11)) {
                  case 0, 1 -> all(relation);
                  case 2, 3 -> grouped(relation);
                  case 4 -> united(relation);
                  case 5 -> named(relation);
                  case 6 -> groupedByKey().orElseGet(() -> plain(relation));
                  case 7 -> ofFunction().orElseGet(() -> plain(relation));
                  case 8 -> joined(relation);
                  default -> plain(relation);
                });
  }

  /** The same query with one column more, fewer or other; anew if it is not so simple. */
  Optional<Text> change(Details before) {
    boolean same = dice.chance(70);
    return same
            && before instanceof Details.Query query
            && query.select().isPresent()
            && !query.outputs().isEmpty()
        ? Optional.of(changed(query.outputs(), query.select().get()))
        : make();
  }

  private Text changed(List<Output> before, Select select) {
    List<Output> outputs = new ArrayList<>(before);
    Expressions expressions = making.expressions(Where.QUERY, select.sources());
    int which = dice.between(0, outputs.size() - 1);
    switch (dice.between(0, 4)) {
      case 0 -> {
        boolean last = outputs.size() == 1;
        if (!last) {
          outputs.remove(which);
        }
      }
      case 1 -> {
        Expression other = expressions.any();
        outputs.set(
            which,
            new Output(other.sql(), nameOf(outputs.get(which)), other.type(), Optional.empty()));
      }
      case 2 -> outputs.add(which, named(expressions.any(), outputs.size() + 50));
      default -> outputs.add(named(expressions.any(), outputs.size() + 50));
    }
    return select(outputs, select);
  }

  private String nameOf(Output output) {
    return output
        .namedAfter()
        .flatMap(column -> model.column(column.relation(), column.key()))
        .map(Column::name)
        .orElse(output.name());
  }

  private Text all(String relation) {
    Sql sql =
        Sql.of(
            "SELECT * FROM ",
            making.relationName(relation),
            dice.chance(40)
                ? Sql.of(
                    " WHERE ",
                    making.expressions(Where.QUERY, making.columns(relation, "")).condition())
                : Sql.NOTHING);
    return new Text(sql, new Details.Query(List.of(), Optional.of(relation), Optional.empty()));
  }

  private Text plain(String relation) {
    List<Expression> sources = new ArrayList<>(making.columns(relation, "s"));
    sources.add(new Expression(Sql.of("s"), new Type.RowOf(relation)));
    Sql where =
        dice.chance(50)
            ? Sql.of(
                " WHERE ",
                making.expressions(Where.QUERY, making.columns(relation, "s")).condition())
            : Sql.NOTHING;
    Sql rest = Sql.of(" FROM ", making.relationName(relation), " s", where);
    return select(outputs(relation, "s", sources), new Select(List.copyOf(sources), rest));
  }

  private Text joined(String relation) {
    String other = dice.pick(making.relations());
    List<Expression> sources = new ArrayList<>(making.columns(relation, "s"));
    sources.addAll(making.columns(other, "o"));
    Expressions expressions = making.expressions(Where.QUERY, sources);
    Sql rest =
        Sql.of(
            " FROM ",
            making.relationName(relation),
            dice.oneOf(" s LEFT JOIN ", " s JOIN "),
            making.relationName(other),
            " o ON ",
            expressions.condition());
    return select(outputs(relation, "s", sources), new Select(List.copyOf(sources), rest));
  }

  private List<Output> outputs(String relation, String alias, List<Expression> sources) {
    List<Output> outputs = new ArrayList<>();
    for (Column column : dice.some(model.columns(relation), dice.between(1, 3))) {
      Type.OfColumn type = new Type.OfColumn(relation, column.key());
      outputs.add(
          new Output(
              Sql.of(alias + ".", Sql.column(relation, column.key())),
              "",
              type,
              Optional.of(type)));
    }
    Expressions expressions = making.expressions(Where.QUERY, sources);
    int more = dice.between(0, 3);
    for (int i = 0; i < more; i++) {
      outputs.add(named(expressions.any(), i));
    }
    return outputs;
  }

  private Output named(Expression value, int number) {
    String name = dice.oneOf("total", "label", "flag", "made") + "_" + number;
    return new Output(value.sql(), name, value.type(), Optional.empty());
  }

  private Text select(List<Output> outputs, Select select) {
    return new Text(
        Sql.of("SELECT ", list(outputs), select.rest()),
        new Details.Query(List.copyOf(outputs), Optional.empty(), Optional.of(select)));
  }

  private static Sql list(List<Output> outputs) {
    return Sql.joined(
        ", ",
        outputs.stream()
            .map(
                output ->
                    output.name().isEmpty()
                        ? output.sql()
                        : Sql.of(
                            output.sql(), " AS ", Sql.verbatim(Identifier.quoted(output.name()))))
            .toList());
  }

  private Text grouped(String relation) {
    Expression key = dice.pick(making.columns(relation, "g"));
    Expressions expressions = making.expressions(Where.QUERY, making.columns(relation, "g"));
    Output group = new Output(key.sql(), "grouped_by", key.type(), Optional.empty());
    Output count =
        new Output(
            Sql.of("count(*) FILTER (WHERE ", expressions.condition(), ")"),
            "how_many",
            Type.BIGINT,
            Optional.empty());
    return fixed(
        List.of(group, count, aggregated(expressions)),
        Sql.of(" FROM ", making.relationName(relation), " g GROUP BY ", key.sql()));
  }

  private Output aggregated(Expressions expressions) {
    Optional<Thing> ordered = dice.maybe(making.routines(Use.ORDERED_SET));
    if (ordered.isPresent() && dice.chance(50)) {
      Thing thing = ordered.get();
      Sql sorted = expressions.of(Type.NUMERIC);
      Sql name = making.named(thing.id(), model.shape(thing.id()));
      return new Output(
          Sql.of(name, "() WITHIN GROUP (ORDER BY ", sorted, ")"),
          "in_order",
          Type.NUMERIC,
          Optional.empty());
    }
    Optional<Thing> aggregate = dice.maybe(making.routines(Use.AGGREGATE));
    if (aggregate.isPresent()) {
      Thing thing = aggregate.get();
      Routine routine = (Routine) thing.details();
      Sql argument = expressions.of(routine.parameters().getFirst().type());
      Sql name = making.named(thing.id(), model.shape(thing.id()));
      return new Output(
          Sql.of(name, "(", argument, ")"), "all_in_all", routine.result(), Optional.empty());
    }
    Sql text = expressions.of(Type.TEXT);
    return new Output(Sql.of("max(", text, ")"), "greatest_of", Type.TEXT, Optional.empty());
  }

  private Text united(String relation) {
    String other = dice.pick(making.relations());
    Sql first = making.expressions(Where.QUERY, making.columns(relation, "u")).of(Type.TEXT);
    Sql second = making.expressions(Where.QUERY, making.columns(other, "w")).of(Type.TEXT);
    Sql sql =
        Sql.of(
            "SELECT ",
            first,
            " AS either FROM ",
            making.relationName(relation),
            " u UNION ALL SELECT ",
            second,
            " FROM ",
            making.relationName(other),
            " w");
    Output output = new Output(first, "either", Type.TEXT, Optional.empty());
    return new Text(sql, new Details.Query(List.of(output), Optional.empty(), Optional.empty()));
  }

  private Text named(String relation) {
    Expressions expressions = making.expressions(Where.QUERY, making.columns(relation, "i"));
    Expression value = expressions.any();
    Sql sql =
        Sql.of(
            "WITH inner_one AS (SELECT ",
            value.sql(),
            " AS v FROM ",
            making.relationName(relation),
            " i) SELECT v AS kept, row_number() OVER (ORDER BY v) AS place FROM inner_one");
    return new Text(
        sql,
        new Details.Query(
            List.of(
                new Output(value.sql(), "kept", value.type(), Optional.empty()),
                new Output(value.sql(), "place", Type.BIGINT, Optional.empty())),
            Optional.empty(),
            Optional.empty()));
  }

  // Columns that the key determines need not be grouped by: the view depends on the constraint.
  private Optional<Text> groupedByKey() {
    return dice.maybe(
            model.tables().stream()
                .filter(t -> t.form() != Table.Form.FOREIGN && t.columns().size() > 1)
                .toList())
        .map(
            table -> {
              Column key = table.columns().getFirst();
              Column other = table.columns().getLast();
              Output shown =
                  new Output(
                      Sql.of("k.", Sql.column(table.id(), other.key())),
                      "shown",
                      new Type.OfColumn(table.id(), other.key()),
                      Optional.empty());
              Output count =
                  new Output(Sql.of("count(*)"), "how_many", Type.BIGINT, Optional.empty());
              return fixed(
                  List.of(shown, count),
                  Sql.of(
                      " FROM ",
                      Sql.name(table.id(), "table"),
                      " k GROUP BY k.",
                      Sql.column(table.id(), key.key())));
            });
  }

  private Optional<Text> ofFunction() {
    return dice.maybe(making.routines(Use.ROWS)).flatMap(this::ofFunction);
  }

  private Optional<Text> ofFunction(Thing function) {
    Routine routine = (Routine) function.details();
    String relation = routine.rowsOf().orElseThrow();
    if (model.columns(relation).isEmpty()) {
      return Optional.empty();
    }
    List<Sql> arguments =
        routine.parameters().stream()
            .map(parameter -> Sql.of(new Piece.Sample(parameter.type())))
            .toList();
    List<Expression> sources = making.columns(relation, "f");
    Sql rest =
        Sql.of(
            " FROM ",
            making.named(function.id(), model.shape(function.id())),
            "(",
            Sql.joined(", ", arguments),
            ") f");
    return Optional.of(select(outputs(relation, "f", sources), new Select(sources, rest)));
  }

  private static Text fixed(List<Output> outputs, Sql rest) {
    return new Text(
        Sql.of("SELECT ", list(outputs), rest),
        new Details.Query(outputs, Optional.empty(), Optional.empty()));
  }
}
