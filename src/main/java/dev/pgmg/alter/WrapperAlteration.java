package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes all that a foreign data wrapper has (manual, ALTER FOREIGN DATA WRAPPER). */
final class WrapperAlteration {

  private WrapperAlteration() {}

  private record Wrapper(Piece handler, Piece validator, Map<String, Piece> options) {

    static Wrapper read(Statement statement) {
      Clauses clauses = Clauses.after(statement, "foreign", "data", "wrapper");
      clauses.name();
      Piece handler = Piece.NONE;
      Piece validator = Piece.NONE;
      while (!clauses.atEnd() && !clauses.comes("options")) {
        if (clauses.accept("handler")) {
          handler = clauses.dottedName();
        } else if (clauses.accept("validator")) {
          validator = clauses.dottedName();
        } else if (!clauses.accept("no", "handler")) {
          clauses.expect("no", "validator");
        }
      }
      Map<String, Piece> options = clauses.accept("options") ? clauses.options() : Map.of();
      clauses.expectEnd();
      return new Wrapper(handler, validator, options);
    }
  }

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Wrapper before = Wrapper.read(recorded);
    Wrapper now = Wrapper.read(declared.statement());
    List<String> changes = new ArrayList<>();
    if (!now.handler.equals(before.handler)) {
      changes.add(now.handler.isNone() ? "NO HANDLER" : "HANDLER " + now.handler.sql());
    }
    if (!now.validator.equals(before.validator)) {
      changes.add(now.validator.isNone() ? "NO VALIDATOR" : "VALIDATOR " + now.validator.sql());
    }
    new Options(before.options, now.options).clause().ifPresent(changes::add);
    return Optional.of(
        changes.isEmpty()
            ? List.of()
            : List.of(
                "ALTER FOREIGN DATA WRAPPER %s %s"
                    .formatted(declared.id().sqlReference(), String.join(" ", changes))));
  }
}
