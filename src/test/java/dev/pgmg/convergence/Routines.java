package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Fallback;
import dev.pgmg.convergence.Details.Parameter;
import dev.pgmg.convergence.Details.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What routines have in common. */
final class Routines {

  private Routines() {}

  /** What a call relies on: not the names of the parameters. */
  static String shape(Model model, Routine routine) {
    return routine.use()
        + routine.parameters().stream()
            .map(one -> nominal(model, one.type()) + (one.fallback() == Fallback.NONE ? "" : "?"))
            .collect(Collectors.joining(", ", "(", ")"))
        + nominal(model, routine.result())
        + routine.rowsOf().orElse("");
  }

  static String nominal(Model model, Type type) {
    return switch (model.resolve(type)) {
      case Type.Declared declared -> "#" + declared.id();
      case Type.ArrayOf array -> nominal(model, array.element()) + "[]";
      case Type.BuiltIn builtIn -> builtIn.name();
      case Type.RowOf row -> "row of " + row.relation();
      case Type.OfColumn column -> "?";
    };
  }

  /** {@code word name(type, ...)}, as COMMENT ON says it. */
  static Sql reference(String word, String id, List<Parameter> parameters) {
    List<Sql> types = parameters.stream().map(one -> Sql.of(one.type())).toList();
    return Sql.of(word + " ", Sql.name(id), "(", Sql.joined(", ", types), ")");
  }

  static Sql parameterList(List<Parameter> parameters) {
    return Sql.joined(", ", parameters.stream().map(Routines::declared).toList());
  }

  private static Sql declared(Parameter parameter) {
    Sql named = Sql.of(parameter.name() + " ", parameter.type());
    return parameter.fallback() == Fallback.NONE
        ? named
        : Sql.of(named, " DEFAULT ", new Piece.Sample(parameter.type()));
  }

  /** A few parameters; only the last ones may be left out. */
  static List<Parameter> someParameters(Making making, int most) {
    List<Parameter> parameters = new ArrayList<>();
    int count = making.dice().between(0, most);
    boolean fallback = false;
    for (int i = 0; i < count; i++) {
      fallback = fallback || making.dice().chance(15);
      String name = making.dice().oneOf("a", "b", "c", "d", "amount", "label") + i;
      parameters.add(
          new Parameter(name, making.type(), fallback ? Fallback.DEFAULT : Fallback.NONE));
    }
    return List.copyOf(parameters);
  }

  static List<Expression> values(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> new Expression(Sql.of(parameter.name()), parameter.type()))
        .toList();
  }
}
