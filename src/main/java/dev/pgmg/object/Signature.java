package dev.pgmg.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The interface of a routine: its parameters and its result.
 *
 * @param returns the normalised result type; empty for procedures and where OUT parameters say it
 */
public record Signature(List<Parameter> parameters, String returns) {

  /** IN, OUT, INOUT, VARIADIC; a TABLE column counts as OUT. */
  public enum Mode {
    IN,
    OUT,
    INOUT,
    VARIADIC
  }

  /**
   * One parameter of a routine.
   *
   * @param name empty if it has none
   * @param type as format_type() shows it
   */
  public record Parameter(Mode mode, String name, String type, Optional<String> defaultValue) {

    static Parameter unnamed(String type) {
      return new Parameter(Mode.IN, "", type, Optional.empty());
    }

    boolean isInput() {
      return mode != Mode.OUT;
    }
  }

  /** The arguments a routine is known by: {@code (integer, text)}. OUT parameters do not count. */
  public String identityArguments() {
    return parameters.stream()
        .filter(Parameter::isInput)
        .map(Parameter::type)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /**
   * Whether CREATE OR REPLACE takes this in place of {@code older} with the same identity
   * arguments: the result stays, OUT parameters stay, no named input parameter changes its name, no
   * default goes (manual, CREATE FUNCTION, Notes; else 42P13).
   */
  public boolean mayReplace(Signature older) {
    if (!returns.equals(older.returns) || !outputs().equals(older.outputs())) {
      return false;
    }
    List<Parameter> now = inputs();
    List<Parameter> before = older.inputs();
    for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
      boolean renamed =
          !before.get(i).name.isEmpty() && !before.get(i).name.equals(now.get(i).name);
      boolean defaultGone =
          before.get(i).defaultValue.isPresent() && now.get(i).defaultValue.isEmpty();
      if (renamed || defaultGone) {
        return false;
      }
    }
    return true;
  }

  private List<Parameter> inputs() {
    return parameters.stream().filter(Parameter::isInput).toList();
  }

  private List<String> outputs() {
    return parameters.stream()
        .filter(p -> p.mode == Mode.OUT || p.mode == Mode.INOUT)
        .map(p -> p.name + " " + p.type)
        .toList();
  }

  /** Reads {@code (parameters) [RETURNS ...]}; the cursor stands at the opening parenthesis. */
  static Signature read(TokenCursor cursor) {
    List<Parameter> parameters = new ArrayList<>(parameterList(cursor, Mode.IN));
    String returns = "";
    if (cursor.accept("returns")) {
      if (cursor.accept("table")) {
        parameters.addAll(parameterList(cursor, Mode.OUT));
        returns = "table";
      } else {
        boolean set = cursor.accept("setof");
        returns = (set ? "setof " : "") + TypeNames.read(cursor).orElse("");
      }
    }
    return new Signature(List.copyOf(parameters), returns);
  }

  /** Only the parameter list, as GRANT, COMMENT ON and DROP have it. */
  static List<Parameter> parameterList(TokenCursor cursor, Mode defaultMode) {
    if (!cursor.accept("(")) {
      throw cursor.unexpected("the parameter list is missing");
    }
    // An aggregate's list may be a star, and may have ORDER BY before its aggregated arguments.
    cursor.accept("*");
    List<Parameter> direct = new ArrayList<>();
    List<Parameter> aggregated = new ArrayList<>();
    boolean ordered = cursor.accept("order", "by");
    while (!cursor.accept(")")) {
      (ordered ? aggregated : direct).add(parameter(cursor, defaultMode));
      cursor.accept(",");
      ordered |= cursor.accept("order", "by");
      if (cursor.atEnd()) {
        throw cursor.unexpected("the parameter list does not end");
      }
    }
    return ordered ? joined(direct, aggregated) : direct;
  }

  // Variadic direct arguments are the aggregated ones too and are stored once (manual, CREATE
  // AGGREGATE, Notes).
  private static List<Parameter> joined(List<Parameter> direct, List<Parameter> aggregated) {
    boolean same = !direct.isEmpty() && direct.getLast().mode() == Mode.VARIADIC;
    return same ? direct : Stream.concat(direct.stream(), aggregated.stream()).toList();
  }

  private static Parameter parameter(TokenCursor cursor, Mode defaultMode) {
    Mode mode = mode(cursor).orElse(defaultMode);
    int start = cursor.position();
    String name = "";
    Optional<String> type = TypeNames.read(cursor);
    if (type.isEmpty() || !atParameterEnd(cursor)) {
      cursor.moveTo(start);
      name = cursor.name();
      if (mode == defaultMode) {
        mode = mode(cursor).orElse(defaultMode);
      }
      type = TypeNames.read(cursor);
    }
    if (type.isEmpty() || !atParameterEnd(cursor)) {
      throw cursor.unexpected("cannot read this parameter's type");
    }
    return new Parameter(mode, name, type.get(), defaultValue(cursor));
  }

  private static boolean atParameterEnd(TokenCursor cursor) {
    return cursor.peekIs(",")
        || cursor.peekIs(")")
        || cursor.peekIs("default")
        || cursor.peekIs("=")
        || cursor.peekIs(":=")
        || cursor.peekIs("order");
  }

  private static Optional<String> defaultValue(TokenCursor cursor) {
    if (!cursor.accept("default") && !cursor.accept("=") && !cursor.accept(":=")) {
      return Optional.empty();
    }
    int start = cursor.position();
    while (!cursor.atEnd() && !cursor.peekIs(",") && !cursor.peekIs(")")) {
      cursor.skipOne();
    }
    return Optional.of(
        cursor.between(start, cursor.position()).stream()
            .map(token -> token.text())
            .collect(Collectors.joining(" ")));
  }

  private static final Set<String> MODES = Set.of("IN", "OUT", "INOUT", "VARIADIC");

  private static Optional<Mode> mode(TokenCursor cursor) {
    String word = cursor.peekWord().toUpperCase(Locale.ROOT);
    if (!MODES.contains(word)) {
      return Optional.empty();
    }
    cursor.take();
    if (word.equals("IN") && cursor.accept("out")) {
      return Optional.of(Mode.INOUT);
    }
    return Optional.of(Mode.valueOf(word));
  }
}
