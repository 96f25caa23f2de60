package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Output;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Select;
import java.util.Map;
import java.util.Optional;

/** Columns that are called otherwise now, and what is written of them. */
record Renaming(Map<Type.OfColumn, String> renamed) {

  static Renaming of(Map<Type.OfColumn, String> renamed) {
    return new Renaming(Map.copyOf(renamed));
  }

  boolean isNeededIn(Model model) {
    return model.things().stream().anyMatch(thing -> !in(thing).equals(thing));
  }

  Thing in(Thing thing) {
    return thing.with(in(thing.definition()), in(thing.reference()), in(thing.details()));
  }

  private Sql in(Sql sql) {
    return sql.map(this::in);
  }

  private Piece in(Piece piece) {
    return switch (piece) {
      case Piece.ColumnName column ->
          new Piece.ColumnName(column.relation(), key(column.relation(), column.key()));
      case Piece.Expects expects -> new Piece.Expects(in(expects.type()), expects.shape());
      case Piece.TypeName type -> new Piece.TypeName(in(type.type()));
      case Piece.Sample sample -> new Piece.Sample(in(sample.type()));
      default -> piece;
    };
  }

  private String key(String relation, String key) {
    return renamed.getOrDefault(new Type.OfColumn(relation, key), key);
  }

  private Type in(Type type) {
    return switch (type) {
      case Type.OfColumn column -> in(column);
      case Type.ArrayOf array -> new Type.ArrayOf(in(array.element()));
      default -> type;
    };
  }

  private Type.OfColumn in(Type.OfColumn column) {
    return new Type.OfColumn(column.relation(), key(column.relation(), column.key()));
  }

  private Details in(Details details) {
    return switch (details) {
      case Details.Query query ->
          new Details.Query(
              query.outputs().stream().map(this::in).toList(),
              query.allOf(),
              query.select().map(this::in));
      case Routine routine ->
          new Routine(
              routine.use(),
              routine.parameters().stream()
                  .map(one -> new Parameter(one.name(), in(one.type()), one.fallback()))
                  .toList(),
              in(routine.result()),
              routine.rowsOf());
      default -> details;
    };
  }

  private Select in(Select select) {
    return new Select(
        select.sources().stream()
            .map(one -> new Expression(in(one.sql()), in(one.type())))
            .toList(),
        in(select.rest()));
  }

  private Output in(Output output) {
    Optional<Type.OfColumn> namedAfter = output.namedAfter().map(this::in);
    return new Output(in(output.sql()), output.name(), in(output.type()), namedAfter);
  }
}
