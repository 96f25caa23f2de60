package dev.pgmg.object;

import dev.pgmg.object.Declaration.Create;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.sql.Statement;
import java.util.Set;

/**
 * Reads what a statement of {@code sql/} declares or dresses.
 *
 * <ol>
 *   <li>CREATE: the words up to the kind, then the name as that kind writes it ({@link
 *       CreatedObject});
 *   <li>COMMENT, SECURITY LABEL, GRANT, REVOKE, ALTER: {@link DressReader};
 *   <li>SELECT cron.schedule(): {@link CronCall};
 *   <li>anything else cannot be tracked and is a problem that says where it belongs.
 * </ol>
 */
public final class StatementReader {

  private static final Set<String> TRACKED =
      Set.of("CREATE", "COMMENT", "SECURITY", "GRANT", "REVOKE", "ALTER");

  private static final Set<String> NOISE = Set.of("OR", "REPLACE", "UNIQUE", "RECURSIVE");

  private StatementReader() {}

  /** Throws a {@link PgmgException} with one problem where pgmg cannot track the statement. */
  public static Declaration read(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    return switch (cursor.peekWord()) {
      case "CREATE" -> create(statement, cursor);
      case "COMMENT", "SECURITY", "GRANT", "REVOKE", "ALTER" -> DressReader.read(statement, cursor);
      case "SELECT" -> select(statement, cursor);
      case "DROP" ->
          throw Untracked.withHint(
              statement,
              "DROP",
              "take the object out of its file instead: pgmg drops what is not declared any more");
      case "BEGIN", "START", "COMMIT", "ROLLBACK", "END" ->
          throw Untracked.withHint(
              statement,
              cursor.peekWord(),
              "remove it: pgmg runs everything in one transaction of its own");
      default -> throw unknown(statement, cursor);
    };
  }

  /** The interface of a declared routine. */
  public static Signature signature(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    ObjectKind kind = kind(statement, cursor);
    cursor.qualifiedName();
    return CreatedObject.signature(kind, cursor);
  }

  /** Whether to run a call of cron.schedule() again makes of one job the other. */
  public static boolean isScheduledAlike(Statement one, Statement other) {
    return CronCall.read(one)
        .map(CronCall::beyondCommand)
        .equals(CronCall.read(other).map(CronCall::beyondCommand));
  }

  private static Create create(Statement statement, TokenCursor cursor) {
    ObjectKind kind = kind(statement, cursor);
    checkBefore(kind, statement, cursor);
    ObjectId id = CreatedObject.read(kind, cursor);
    checkBehind(id, statement, cursor);
    return new Create(id);
  }

  private static ObjectKind kind(Statement statement, TokenCursor cursor) {
    cursor.accept("create");
    skipNoise(cursor);
    return KindWords.take(cursor).orElseThrow(() -> Untracked.kind(statement, "CREATE", cursor));
  }

  // DEFAULT and CONSTRAINT say something about what comes next, and are no kinds here.
  private static void skipNoise(TokenCursor cursor) {
    while (NOISE.contains(cursor.peekWord())) {
      cursor.take();
    }
    int here = cursor.position();
    boolean more = cursor.accept("default") || cursor.accept("constraint");
    if (more && !cursor.peekIs("conversion") && !cursor.peekIs("trigger")) {
      cursor.moveTo(here);
    }
  }

  private static void checkBefore(ObjectKind kind, Statement statement, TokenCursor cursor) {
    switch (kind) {
      case TABLE, FOREIGN_TABLE, SEQUENCE ->
          throw Untracked.belongsInMigrations(statement, "CREATE " + kind.sqlName());
      case INDEX -> checkIndex(statement, cursor);
      case STATISTICS -> checkStatistics(statement, cursor);
      default -> {}
    }
  }

  private static void checkIndex(Statement statement, TokenCursor cursor) {
    int here = cursor.position();
    if (cursor.accept("concurrently")) {
      throw Untracked.unsupported(
          statement,
          "CREATE INDEX CONCURRENTLY cannot run in apply's transaction",
          "write CREATE INDEX here, or put it into a migration");
    }
    cursor.accept("if", "not", "exists");
    if (cursor.peekIs("on")) {
      throw Untracked.unsupported(
          statement, "this index has no name", "give it one: CREATE INDEX name ON ...");
    }
    cursor.moveTo(here);
  }

  private static void checkStatistics(Statement statement, TokenCursor cursor) {
    if (cursor.peekIs("on") || cursor.peekIs("(")) {
      throw Untracked.unsupported(
          statement,
          "these statistics have no name",
          "give them one: CREATE STATISTICS name ON ... FROM ...");
    }
  }

  private static void checkBehind(ObjectId id, Statement statement, TokenCursor cursor) {
    ObjectKind kind = id.kind();
    if (kind == ObjectKind.SCHEMA) {
      checkSchema(statement, cursor);
    } else if (kind == ObjectKind.TYPE && cursor.atEnd()) {
      throw Untracked.unsupported(
          statement, "a shell type is not supported in sql/", "put it into a migration");
    } else if (kind == ObjectKind.TYPE && cursor.peekIs("(")) {
      throw Untracked.unsupported(
          statement,
          "a base type is not supported in sql/",
          "put it into a migration, with its functions");
    } else if (kind == ObjectKind.RULE && id.member().equals("_RETURN")) {
      throw Untracked.unsupported(
          statement,
          "the rule _RETURN is a view's query, and no object of its own",
          "write the query into CREATE VIEW; a view that selects from itself belongs in a migration");
    }
  }

  private static void checkSchema(Statement statement, TokenCursor cursor) {
    if (cursor.accept("authorization")) {
      cursor.name();
    }
    if (!cursor.atEnd()) {
      throw Untracked.unsupported(
          statement,
          "CREATE SCHEMA with objects inside cannot be tracked",
          "give each object a statement of its own");
    }
  }

  private static Create select(Statement statement, TokenCursor cursor) {
    CronCall call = CronCall.read(statement).orElseThrow(() -> selectUntracked(statement, cursor));
    if (call.unschedules()) {
      throw Untracked.withHint(
          statement,
          "cron.unschedule()",
          "take the job's statement out of its file instead: pgmg unschedules what is not declared"
              + " any more");
    }
    if (!call.schedules()) {
      throw unknown(statement, cursor);
    }
    if (call.saysWho()) {
      throw Untracked.unsupported(
          statement,
          "a job of another role cannot be tracked",
          "leave out username, and let pgmg work as that role: --role");
    }
    return new Create(
        call.job()
            .orElseThrow(
                () ->
                    Untracked.unsupported(
                        statement,
                        "this job has no name, or none that is a plain string",
                        "give it one: SELECT cron.schedule('name', 'schedule', 'command')")));
  }

  // A list of calls, or one with a FROM behind it, hides what it schedules.
  private static PgmgException selectUntracked(Statement statement, TokenCursor cursor) {
    boolean cron = cursor.accept("select", "cron", ".");
    cursor.moveTo(0);
    return cron
        ? Untracked.withHint(
            statement,
            "SELECT with more than one call",
            "write a statement for each job: SELECT cron.schedule('name', 'schedule', 'command')")
        : unknown(statement, cursor);
  }

  private static PgmgException unknown(Statement statement, TokenCursor cursor) {
    String word = Untracked.words(cursor, 1);
    return Suggestion.closest(word, TRACKED)
        .map(meant -> Untracked.withHint(statement, word, "did you mean " + meant + "?"))
        .orElseGet(() -> Untracked.belongsInMigrations(statement, word));
  }
}
