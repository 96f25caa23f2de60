package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a user mapping's options, which are all it has (manual, ALTER USER MAPPING). */
final class UserMappingAlteration {

  private UserMappingAlteration() {}

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    return Optional.of(
        new Options(options(recorded), options(declared.statement()))
                .clause()
                .map(change -> "ALTER USER MAPPING " + declared.id().sqlReference() + " " + change)
                .stream()
                .toList());
  }

  private static Map<String, Piece> options(Statement statement) {
    Clauses clauses = Clauses.after(statement, "user", "mapping");
    clauses.expect("for");
    clauses.one();
    clauses.expect("server");
    clauses.name();
    Map<String, Piece> options = clauses.accept("options") ? clauses.options() : Map.of();
    clauses.expectEnd();
    return options;
  }
}
