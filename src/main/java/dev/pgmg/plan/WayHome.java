package dev.pgmg.plan;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** How an object gets back to its name and schema: it stays the same object. */
final class WayHome {

  private WayHome() {}

  /** None where it is at home. */
  static List<String> statements(ObjectId now, ObjectId home) {
    List<String> statements = new ArrayList<>();
    ObjectId at = now;
    if (!at.ownName().equals(home.ownName())) {
      statements.add(alter(at) + "RENAME TO " + QualifiedName.quoted(home.ownName()));
      at = at.renamed(home.ownName());
    }
    if (!at.name().schema().equals(home.name().schema())) {
      statements.add(alter(at) + "SET SCHEMA " + QualifiedName.quoted(home.name().schema()));
    }
    return statements;
  }

  private static String alter(ObjectId id) {
    return "ALTER " + id.kind().sqlName() + " " + id.sqlReference() + " ";
  }
}
