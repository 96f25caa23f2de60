package dev.pgmg.object;

import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.List;

/** Reads the statements that dress an object; here those that say something about it in words. */
final class DressReader {

  private final Statement statement;
  private final TokenCursor cursor;

  private DressReader(Statement statement, TokenCursor cursor) {
    this.statement = statement;
    this.cursor = cursor;
  }

  static Dress read(Statement statement, TokenCursor cursor) {
    return switch (cursor.peekWord()) {
      case "COMMENT" -> new DressReader(statement, cursor).comment();
      case "SECURITY" -> new DressReader(statement, cursor).securityLabel();
      case "GRANT", "REVOKE" -> PrivilegeReader.read(statement, cursor);
      default -> AlterReader.read(statement, cursor);
    };
  }

  private Dress comment() {
    cursor.accept("comment");
    cursor.accept("on");
    Subject subject = subject("COMMENT ON");
    String undo = toNull("COMMENT ON ... IS is missing");
    return new Dress(Aspect.COMMENT, List.of(subject.object()), subject.part(), List.of(undo));
  }

  private Dress securityLabel() {
    cursor.accept("security");
    cursor.accept("label");
    String provider = cursor.accept("for") ? provider() : "";
    cursor.accept("on");
    Subject subject = subject("SECURITY LABEL ON");
    String column =
        subject.part().isEmpty() ? "" : "column " + QualifiedName.quoted(subject.part());
    String undo = toNull("SECURITY LABEL ... IS is missing");
    return new Dress(
        Aspect.SECURITY_LABEL,
        List.of(subject.object()),
        (provider + " " + column).strip(),
        List.of(undo));
  }

  private String provider() {
    if (cursor.peekIsName()) {
      return QualifiedName.quoted(cursor.name());
    }
    Token string = cursor.take();
    if (!StringLiteral.isOne(string)) {
      throw cursor.unexpected("the provider of the label is missing");
    }
    return QualifiedName.quoted(StringLiteral.of(string).content());
  }

  private String toNull(String otherwise) {
    if (!cursor.accept("is")) {
      throw cursor.unexpected(otherwise);
    }
    return cursor.textUpToHere() + " NULL";
  }

  /**
   * What is spoken about.
   *
   * @param part the column or constraint of the object; empty where it is the object
   */
  private record Subject(ObjectId object, String part) {}

  private Subject subject(String verb) {
    if (cursor.accept("column")) {
      return column();
    }
    if (cursor.accept("constraint")) {
      return constraint();
    }
    ObjectKind kind =
        KindWords.take(cursor).orElseThrow(() -> Untracked.kind(statement, verb, cursor));
    return new Subject(ObjectReference.read(kind, cursor), "");
  }

  private Subject column() {
    List<String> parts = cursor.dottedName();
    if (parts.size() < 2) {
      throw cursor.unexpected("a column is written relation.column");
    }
    int column = parts.size() - 1;
    QualifiedName relation =
        new QualifiedName(column > 1 ? parts.get(column - 2) : "", parts.get(column - 1));
    return new Subject(ObjectId.of(ObjectKind.TABLE, relation), parts.get(column));
  }

  private Subject constraint() {
    String part = "constraint " + QualifiedName.quoted(cursor.name());
    if (!cursor.accept("on")) {
      throw cursor.unexpected("ON and the table are missing");
    }
    int here = cursor.position();
    boolean domain = cursor.accept("domain") && !cursor.peekIs("is");
    cursor.moveTo(domain ? cursor.position() : here);
    ObjectKind kind = domain ? ObjectKind.DOMAIN : ObjectKind.TABLE;
    return new Subject(ObjectId.of(kind, cursor.qualifiedName()), part);
  }
}
