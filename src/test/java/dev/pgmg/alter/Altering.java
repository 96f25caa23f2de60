package dev.pgmg.alter;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.TokenHash;
import java.util.List;
import java.util.Optional;

/** Alterations in few words. */
final class Altering {

  private Altering() {}

  static Statement statement(String sql) {
    return Splitter.statements(new SourceText("object.sql", sql)).getFirst();
  }

  static Definition.OfObject definition(ObjectId id, String sql) {
    Statement statement = statement(sql);
    return new Definition.OfObject(
        id, statement, "object.sql", TokenHash.of(statement.tokens()), List.of());
  }

  static ObjectId id(ObjectKind kind, String schema, String name) {
    return ObjectId.of(kind, new QualifiedName(schema, name));
  }

  static Optional<List<String>> alterations(
      ObjectId id, String before, String now, Rename... renames) {
    return Alterations.between(
        Before.recorded(statement(before)), definition(id, now), List.of(renames));
  }
}
