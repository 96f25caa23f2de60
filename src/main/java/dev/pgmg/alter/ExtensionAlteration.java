package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings an extension to another version or schema (manual, ALTER EXTENSION). Without a version it
 * goes to the default one, as CREATE EXTENSION would; where it would go without a schema nobody
 * knows here.
 */
final class ExtensionAlteration {

  private ExtensionAlteration() {}

  private record Extension(Piece schema, Piece version) {

    static Extension read(Statement statement) {
      Clauses clauses = Clauses.after(statement, "extension");
      clauses.name();
      clauses.accept("with");
      Piece schema = Piece.NONE;
      Piece version = Piece.NONE;
      while (!clauses.atEnd()) {
        if (clauses.accept("schema")) {
          schema = clauses.one();
        } else if (clauses.accept("version")) {
          version = clauses.one();
        } else {
          clauses.expect("cascade");
        }
      }
      return new Extension(schema, version);
    }
  }

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Extension before = Extension.read(recorded);
    Extension now = Extension.read(declared.statement());
    if (now.schema.isNone() && !before.schema.isNone()) {
      return Optional.empty();
    }
    String alter = "ALTER EXTENSION " + declared.id().sqlReference();
    List<String> statements = new ArrayList<>();
    if (!now.version.equals(before.version)) {
      statements.add(alter + " UPDATE" + (now.version.isNone() ? "" : " TO " + now.version.sql()));
    }
    if (!now.schema.equals(before.schema)) {
      statements.add(alter + " SET SCHEMA " + now.schema.sql());
    }
    return Optional.of(statements);
  }
}
