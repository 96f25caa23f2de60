package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a server's version and options (manual, ALTER SERVER); type and wrapper stay. */
final class ServerAlteration {

  private static final Piece NULL = Piece.of("NULL");

  private ServerAlteration() {}

  private record Server(Piece type, Piece version, Piece wrapper, Map<String, Piece> options) {

    static Server read(Statement statement) {
      Clauses clauses = Clauses.after(statement, "server");
      clauses.name();
      Piece type = clauses.accept("type") ? clauses.upTo("version", "foreign") : Piece.NONE;
      Piece version = clauses.accept("version") ? clauses.upTo("foreign") : NULL;
      clauses.expect("foreign", "data", "wrapper");
      Piece wrapper = clauses.dottedName();
      Map<String, Piece> options = clauses.accept("options") ? clauses.options() : Map.of();
      clauses.expectEnd();
      return new Server(type, version, wrapper, options);
    }
  }

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Server before = Server.read(recorded);
    Server now = Server.read(declared.statement());
    if (!now.type.equals(before.type) || !now.wrapper.equals(before.wrapper)) {
      return Optional.empty();
    }
    List<String> changes = new ArrayList<>();
    if (!now.version.equals(before.version)) {
      changes.add("VERSION " + now.version.sql());
    }
    new Options(before.options, now.options).clause().ifPresent(changes::add);
    return Optional.of(
        changes.isEmpty()
            ? List.of()
            : List.of(
                "ALTER SERVER %s %s"
                    .formatted(declared.id().sqlReference(), String.join(" ", changes))));
  }
}
