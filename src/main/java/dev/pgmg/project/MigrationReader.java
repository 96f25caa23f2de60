package dev.pgmg.project;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one numbered file. */
final class MigrationReader {

  private static final Pattern NAME = Pattern.compile("(\\d+)[_-](.+)\\.sql");

  private static final Pattern UNLOCKS =
      Pattern.compile("\\bpg_advisory_unlock_all\\s*\\(", Pattern.CASE_INSENSITIVE);

  private MigrationReader() {}

  static Migration read(Path file, SourceText source, String next) {
    String fileName = String.valueOf(file.getFileName());
    Matcher name = NAME.matcher(fileName);
    if (!name.matches()) {
      throw new PgmgException(
          Problem.of(ProblemCode.MIGRATION_NAME, source.name() + " has no number")
              .withHint(
                  "migrations are named NNN_name.sql, such as " + next + "_" + bare(fileName)));
    }
    List<Statement> statements = Splitter.statements(source);
    List<Problem> problems = new ArrayList<>();
    for (Statement statement : statements) {
      problems.addAll(transactionControl(statement));
      problems.addAll(unlocking(statement));
      problems.addAll(Allowances.problems(statement));
    }
    List<Section> sections = sections(statements, problems);
    if (!problems.isEmpty()) {
      throw new PgmgException(problems);
    }
    return new Migration(
        fileName.substring(0, fileName.length() - ".sql".length()),
        new BigInteger(name.group(1)),
        source,
        Migration.hash(source),
        SearchPaths.heeded(statements, sections),
        sections);
  }

  private static List<Section> sections(List<Statement> statements, List<Problem> problems) {
    try {
      return SectionReader.read(statements);
    } catch (PgmgException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  /** The number after the highest, with as many digits. */
  static String nextNumber(Collection<Path> files) {
    String highest =
        files.stream()
            .map(file -> NAME.matcher(String.valueOf(file.getFileName())))
            .filter(Matcher::matches)
            .map(name -> name.group(1))
            .max(Comparator.comparing(BigInteger::new))
            .orElse("000");
    String next = new BigInteger(highest).add(BigInteger.ONE).toString();
    return "0".repeat(Math.max(highest.length() - next.length(), 0)) + next;
  }

  static List<Problem> sameNumbers(List<Migration> ordered) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i < ordered.size(); i++) {
      Migration before = ordered.get(i - 1);
      Migration migration = ordered.get(i);
      if (before.number().equals(migration.number())) {
        problems.add(
            Problem.of(
                    ProblemCode.DUPLICATE_MIGRATION_NUMBER,
                    "two migrations have the number %s: %s and %s"
                        .formatted(
                            migration.number(), before.source().name(), migration.source().name()))
                .withHint("give the later one the next free number"));
      }
    }
    return problems;
  }

  private static String bare(String fileName) {
    String bare = fileName.replaceFirst("^[0-9_-]+", "");
    return bare.isEmpty() || bare.equals(".sql") ? "name.sql" : bare;
  }

  private static List<Problem> transactionControl(Statement statement) {
    boolean prepare =
        statement.tokens().size() > 1 && statement.tokens().get(1).isWord("transaction");
    return switch (firstWord(statement) + (prepare ? " TRANSACTION" : "")) {
      case "BEGIN",
          "COMMIT",
          "ROLLBACK",
          "END",
          "ABORT",
          "SAVEPOINT",
          "RELEASE",
          "BEGIN TRANSACTION",
          "START TRANSACTION",
          "COMMIT TRANSACTION",
          "ROLLBACK TRANSACTION",
          "END TRANSACTION",
          "ABORT TRANSACTION",
          "PREPARE TRANSACTION" ->
          List.of(
              Problem.at(
                      statement.location(),
                      ProblemCode.TRANSACTION_CONTROL,
                      firstWord(statement) + " cannot stand in a migration")
                  .withHint(
                      "remove it: pgmg begins and ends transactions itself, and commits before and"
                          + " after a section with mode=\"non-transactional\""));
      default -> List.of();
    };
  }

  // The lock of the database is the session's, and another pgmg would begin.
  private static List<Problem> unlocking(Statement statement) {
    boolean discards =
        firstWord(statement).equals("DISCARD") && statement.tokens().getLast().isWord("all");
    boolean unlocks = UNLOCKS.matcher(statement.sql()).find();
    return discards || unlocks
        ? List.of(
            Problem.at(
                    statement.location(),
                    ProblemCode.UNLOCKS,
                    (discards ? "DISCARD ALL" : "pg_advisory_unlock_all()")
                        + " cannot stand in a migration: pgmg would lose the lock of the database")
                .withHint(
                    discards
                        ? "what a section sets ends with it; for the rest there are DISCARD PLANS,"
                            + " SEQUENCES and TEMP"
                        : "pg_advisory_unlock() lets go of one lock"))
        : List.of();
  }

  private static String firstWord(Statement statement) {
    Token first = statement.tokens().getFirst();
    return first.text().toUpperCase(java.util.Locale.ROOT);
  }
}
