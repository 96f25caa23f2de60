package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Gives a schema the owner that AUTHORIZATION says (manual, CREATE SCHEMA, ALTER SCHEMA). */
final class SchemaAlteration {

  private static final Piece WHOEVER_CREATES = Piece.of("CURRENT_USER");

  private SchemaAlteration() {}

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Piece owner = owner(declared.statement());
    return Optional.of(
        owner.equals(owner(recorded))
            ? List.of()
            : List.of("ALTER SCHEMA " + declared.id().sqlReference() + " OWNER TO " + owner.sql()));
  }

  private static Piece owner(Statement statement) {
    Clauses clauses = Clauses.after(statement, "schema");
    if (!clauses.comes("authorization")) {
      clauses.name();
    }
    Piece owner = clauses.accept("authorization") ? clauses.one() : WHOEVER_CREATES;
    clauses.expectEnd();
    return owner;
  }
}
