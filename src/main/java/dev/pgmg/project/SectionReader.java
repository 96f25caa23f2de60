package dev.pgmg.project;

import dev.pgmg.object.TransactionBlock;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Section.Mode;
import dev.pgmg.sql.Directive;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Cuts a migration into its sections.
 *
 * <ol>
 *   <li>A section directive begins one, which goes on to the next; what stands before the first
 *       directive is one too.
 *   <li>Where nothing says how a section runs, its statements do: outside a transaction if none of
 *       them can run in one.
 *   <li>Statements of both sorts together are refused, with the directive that would do.
 * </ol>
 */
final class SectionReader {

  private static final String HEADER = "-- pgmg:section name=\"%s\" mode=\"%s\"";

  private final List<Statement> statements;
  private final List<Section> sections = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private SectionReader(List<Statement> statements) {
    this.statements = statements;
  }

  /** Throws with every section that is wrong. */
  static List<Section> read(List<Statement> statements) {
    SectionReader reader = new SectionReader(statements);
    reader.read();
    if (!reader.problems.isEmpty()) {
      throw new PgmgException(reader.problems);
    }
    return List.copyOf(reader.sections);
  }

  private void read() {
    Optional<Directive> header = Optional.empty();
    int from = 0;
    for (int i = 0; i < statements.size(); i++) {
      Optional<Directive> next = header(statements.get(i));
      if (next.isPresent()) {
        if (i > 0) {
          section(header, from, i);
        }
        header = next;
        from = i;
      }
    }
    if (header.isEmpty()) {
      sections.add(
          new Section(
              "", mode(header, 0, statements.size()), Limits.NONE, 0, statements.size(), 0));
    } else {
      section(header, from, statements.size());
    }
  }

  private Optional<Directive> header(Statement statement) {
    List<Directive> headers =
        Directive.in(statement).stream().filter(directive -> directive.is("section")).toList();
    headers.stream()
        .limit(Math.max(headers.size() - 1, 0))
        .forEach(
            empty ->
                problems.add(
                    Problem.at(
                            empty.place(),
                            ProblemCode.INVALID_DIRECTIVE,
                            "this section has no statement")
                        .withHint("remove the directive")));
    return headers.isEmpty() ? Optional.empty() : Optional.of(headers.getLast());
  }

  private void section(Optional<Directive> header, int from, int to) {
    String number = String.valueOf(sections.size() + 1);
    String name = header.flatMap(one -> one.value("name")).orElse(number);
    if (!names.add(name)) {
      header.ifPresent(
          one ->
              problems.add(
                  Problem.at(
                          one.place(),
                          ProblemCode.DUPLICATE_SECTION,
                          "two sections are called " + name)
                      .withHint("give each a name of its own")));
    }
    Limits limits = header.map(SectionReader::limits).orElse(Limits.NONE);
    sections.add(new Section(name, mode(header, from, to), limits, from, to, 0));
  }

  private static Limits limits(Directive header) {
    boolean fails = header.value("on_lock_timeout").filter("fail"::equals).isPresent();
    OptionalInt attempts =
        header.value("retry_attempts").stream().mapToInt(Integer::parseInt).findFirst();
    return new Limits(
        header.duration("lock_timeout"),
        header.duration("statement_timeout"),
        fails ? OptionalInt.of(1) : attempts,
        header.duration("retry_delay"),
        header.value("retry_backoff").filter("none"::equals).isPresent()
            ? Limits.Backoff.NONE
            : Limits.Backoff.EXPONENTIAL);
  }

  private Mode mode(Optional<Directive> header, int from, int to) {
    Optional<String> said = header.flatMap(one -> one.value("mode"));
    if (said.filter(Mode.NON_TRANSACTIONAL.word()::equals).isPresent()) {
      return Mode.NON_TRANSACTIONAL;
    }
    List<Statement> section = statements.subList(from, to);
    List<Statement> refused = section.stream().filter(SectionReader::isRefused).toList();
    if (refused.isEmpty()) {
      return Mode.TRANSACTIONAL;
    }
    if (said.isPresent() || refused.size() < section.size()) {
      refused.forEach(statement -> problems.add(misplaced(statement, header)));
    }
    return Mode.NON_TRANSACTIONAL;
  }

  private static boolean isRefused(Statement statement) {
    return TransactionBlock.of(statement) == TransactionBlock.REFUSES;
  }

  private static Problem misplaced(Statement statement, Optional<Directive> header) {
    return Problem.at(
            statement.location(),
            ProblemCode.NOT_IN_A_TRANSACTION,
            "this statement cannot run in a transaction, "
                + (header.isPresent() ? "and its section is one" : "others of the file do"))
        .withHint(
            "put a line before it that says\n"
                + HEADER.formatted("outside", Mode.NON_TRANSACTIONAL.word())
                + "\nand one before what follows it that says\n"
                + HEADER.formatted("rest", Mode.TRANSACTIONAL.word()));
  }
}
