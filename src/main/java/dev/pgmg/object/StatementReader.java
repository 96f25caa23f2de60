package dev.pgmg.object;

import static dev.pgmg.object.ObjectKind.INDEX;
import static dev.pgmg.object.ObjectKind.MATERIALIZED_VIEW;
import static dev.pgmg.object.ObjectKind.SCHEMA;
import static dev.pgmg.object.ObjectKind.TRIGGER;

import dev.pgmg.object.Declaration.Create;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.sql.Statement;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what a statement of {@code sql/} declares or dresses.
 *
 * <ol>
 *   <li>CREATE: the words up to the kind, then the name as that kind writes it;
 *   <li>COMMENT, GRANT, REVOKE, ALTER: {@link DressReader};
 *   <li>anything else cannot be tracked and is a problem that says where it belongs.
 * </ol>
 */
public final class StatementReader {

  private static final Set<String> TRACKED =
      Set.of("CREATE", "COMMENT", "GRANT", "REVOKE", "ALTER");

  private static final Set<String> NOISE =
      Set.of("OR", "REPLACE", "UNIQUE", "RECURSIVE", "TRUSTED", "PROCEDURAL");

  private StatementReader() {}

  /** Throws a {@link PgmgException} with one problem where pgmg cannot track the statement. */
  public static Declaration read(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    return switch (cursor.peekWord()) {
      case "CREATE" -> create(statement, cursor);
      case "COMMENT", "GRANT", "REVOKE", "ALTER" -> DressReader.read(statement, cursor);
      case "DROP" ->
          throw untracked(
              statement,
              "DROP",
              "take the object out of its file instead: pgmg drops what is not declared any more");
      case "BEGIN", "START", "COMMIT", "ROLLBACK", "END" ->
          throw untracked(
              statement,
              cursor.peekWord(),
              "remove it: pgmg runs everything in one transaction of its own");
      default -> throw unknown(statement, cursor);
    };
  }

  /** The interface of a declared routine. */
  public static Signature signature(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    cursor.accept("create");
    skipNoise(cursor);
    cursor.take();
    cursor.qualifiedName();
    return Signature.read(cursor);
  }

  private static Declaration create(Statement statement, TokenCursor cursor) {
    cursor.accept("create");
    skipNoise(cursor);
    int kindAt = cursor.position();
    return switch (cursor.peekWord()) {
      case "VIEW", "DOMAIN", "TYPE" -> named(cursor, kind(cursor));
      case "MATERIALIZED" -> named(cursor, materializedView(cursor));
      case "EXTENSION" -> named(cursor, kind(cursor));
      case "SCHEMA" -> schema(statement, cursor);
      case "FUNCTION", "PROCEDURE" -> routine(cursor, kind(cursor));
      case "INDEX" -> index(statement, cursor);
      case "TRIGGER", "CONSTRAINT", "EVENT" -> trigger(statement, cursor);
      case "TABLE",
          "SEQUENCE",
          "TEMP",
          "TEMPORARY",
          "UNLOGGED",
          "GLOBAL",
          "LOCAL",
          "FOREIGN",
          "ROLE",
          "USER",
          "GROUP",
          "DATABASE",
          "TABLESPACE",
          "SUBSCRIPTION",
          "LANGUAGE" ->
          throw belongsInMigrations(statement, "CREATE " + firstWords(cursor, 1));
      default -> {
        cursor.moveTo(kindAt);
        boolean twoWords = Set.of("TEXT", "EVENT", "ACCESS").contains(cursor.peekWord());
        throw notSupported(statement, "CREATE " + firstWords(cursor, twoWords ? 2 : 1));
      }
    };
  }

  private static void skipNoise(TokenCursor cursor) {
    while (NOISE.contains(cursor.peekWord())) {
      cursor.take();
    }
  }

  private static ObjectKind kind(TokenCursor cursor) {
    return ObjectKind.valueOf(cursor.take().text().toUpperCase(Locale.ROOT));
  }

  private static ObjectKind materializedView(TokenCursor cursor) {
    cursor.accept("materialized", "view");
    return MATERIALIZED_VIEW;
  }

  private static Create named(TokenCursor cursor, ObjectKind kind) {
    cursor.accept("if", "not", "exists");
    return new Create(ObjectId.of(kind, cursor.qualifiedName()));
  }

  private static Create routine(TokenCursor cursor, ObjectKind kind) {
    QualifiedName name = cursor.qualifiedName();
    return new Create(new ObjectId(kind, name, Signature.read(cursor).identityArguments()));
  }

  private static Create schema(Statement statement, TokenCursor cursor) {
    cursor.accept("schema");
    cursor.accept("if", "not", "exists");
    boolean named = !cursor.accept("authorization");
    Create create = new Create(ObjectId.of(SCHEMA, QualifiedName.unqualified(cursor.name())));
    if (named && cursor.accept("authorization")) {
      cursor.take();
    }
    if (!cursor.atEnd()) {
      throw new PgmgException(
          Problem.at(
                  statement.location(),
                  "unsupported-statement",
                  "CREATE SCHEMA with objects inside cannot be tracked")
              .withHint("give each object a statement of its own"));
    }
    return create;
  }

  private static Create index(Statement statement, TokenCursor cursor) {
    cursor.accept("index");
    if (cursor.accept("concurrently")) {
      throw new PgmgException(
          Problem.at(
                  statement.location(),
                  "unsupported-statement",
                  "CREATE INDEX CONCURRENTLY cannot run in apply's transaction")
              .withHint("write CREATE INDEX here, or put it into a migration"));
    }
    cursor.accept("if", "not", "exists");
    if (cursor.peekIs("on")) {
      throw new PgmgException(
          Problem.at(statement.location(), "unsupported-statement", "this index has no name")
              .withHint("give it one: CREATE INDEX name ON ..."));
    }
    String name = cursor.name();
    cursor.skipPast("on");
    cursor.accept("only");
    return new Create(ObjectId.of(INDEX, new QualifiedName(cursor.qualifiedName().schema(), name)));
  }

  private static Create trigger(Statement statement, TokenCursor cursor) {
    if (cursor.peekIs("event")) {
      throw notSupported(statement, "CREATE EVENT TRIGGER");
    }
    cursor.accept("constraint");
    cursor.accept("trigger");
    String name = cursor.name();
    cursor.skipPast("on");
    return new Create(new ObjectId(TRIGGER, cursor.qualifiedName(), name));
  }

  private static String firstWords(TokenCursor cursor, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count && !cursor.peekWord().isEmpty(); i++) {
      words.append(i == 0 ? "" : " ").append(cursor.peekWord());
      cursor.take();
    }
    return words.isEmpty() && !cursor.atEnd() ? cursor.take().text() : words.toString();
  }

  private static PgmgException unknown(Statement statement, TokenCursor cursor) {
    String word = firstWords(cursor, 1);
    return Suggestion.closest(word, TRACKED)
        .map(meant -> untracked(statement, word, "did you mean " + meant + "?"))
        .orElseGet(() -> belongsInMigrations(statement, word));
  }

  static PgmgException belongsInMigrations(Statement statement, String what) {
    return untracked(
        statement,
        what,
        "put it into a numbered file of the migrations folder, where it runs once");
  }

  private static PgmgException untracked(Statement statement, String what, String hint) {
    return new PgmgException(
        Problem.at(
                statement.location(),
                "belongs-in-migrations",
                what + " cannot be tracked as an object of sql/")
            .withHint(hint));
  }

  static PgmgException notSupported(Statement statement, String what) {
    return new PgmgException(
        Problem.at(
                statement.location(),
                "unsupported-statement",
                what + " is not supported in sql/ yet")
            .withHint("put it into a migration until it is"));
  }
}
