package dev.pgmg.watch;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.Failures;
import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.BodyFinding;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.project.Definition;
import dev.pgmg.project.SqlTest;
import dev.pgmg.project.SqlTestReader;
import dev.pgmg.project.Trees;
import dev.pgmg.sql.Statement;
import dev.pgmg.test.TestResult;
import dev.pgmg.test.TestRun;
import dev.pgmg.watch.WatchOptions.Afterwards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the user's code after it was applied: the tests that mention what changed, and
 * those that were saved themselves; and what the extension plpgsql_check says of changed routines.
 */
final class Examination {

  private static final Problem NOT_INSTALLED =
      Problem.of(ProblemCode.NO_PLPGSQL_CHECK, "plpgsql_check is not installed in this database")
          .withHint("CREATE EXTENSION plpgsql_check; until then --check has nothing to say");

  private final Trees trees;
  private final Set<Afterwards> wanted;
  private Map<String, String> tests = Map.of();
  private boolean told;

  Examination(Trees trees, Set<Afterwards> wanted) {
    this.trees = trees;
    this.wanted = wanted;
  }

  /** Takes note of how the tests are, so that it can be seen which are saved. */
  void begin() {
    if (wanted.contains(Afterwards.TESTS)) {
      tests = texts(read());
    }
  }

  /** What is found, after these steps; none where only tests may have been saved. */
  List<WatchEvent> after(List<ApplyEvent.Done> done, Session session) {
    List<WatchEvent> events = new ArrayList<>();
    if (wanted.contains(Afterwards.CHECKS)) {
      events.addAll(check(definitions(done), session));
    }
    if (wanted.contains(Afterwards.TESTS)) {
      events.addAll(test(changed(done), session));
    }
    return events;
  }

  private List<WatchEvent> test(List<ObjectId> changed, Session session) {
    List<SqlTest> all = read();
    Map<String, String> before = tests;
    tests = texts(all);
    List<TestResult> results =
        all.stream()
            .filter(
                test ->
                    !text(test).equals(before.getOrDefault(test.file(), ""))
                        || test.mentionsAny(changed))
            .map(test -> TestRun.of(test, session))
            .toList();
    return results.isEmpty() ? List.of() : List.of(new WatchEvent.Tested(results));
  }

  private List<SqlTest> read() {
    try {
      return SqlTestReader.read(trees);
    } catch (PgmgException gone) {
      return List.of(); // The next save tells more.
    }
  }

  private static Map<String, String> texts(List<SqlTest> tests) {
    Map<String, String> texts = new HashMap<>();
    tests.forEach(test -> texts.put(test.file(), text(test)));
    return texts;
  }

  private static String text(SqlTest test) {
    return test.problems()
        + test.statements().stream()
            .map(Statement::sql)
            .reduce("", (text, statement) -> text + statement + ";\n");
  }

  private List<WatchEvent> check(Map<ObjectId, Statement> routines, Session session) {
    if (routines.isEmpty()) {
      return List.of();
    }
    try {
      Optional<List<BodyFinding>> found =
          session.inspection().bodyFindings(List.copyOf(routines.keySet()));
      if (found.isEmpty() && told) {
        return List.of();
      }
      told |= found.isEmpty();
      List<Problem> problems =
          found
              .map(all -> all.stream().map(one -> problem(one, routines)).toList())
              .orElse(List.of(NOT_INSTALLED));
      return problems.isEmpty() ? List.of() : List.of(new WatchEvent.Checked(problems));
    } catch (DatabaseException e) {
      if (e.error().isConnectionLost()) {
        throw e;
      }
      return List.of(new WatchEvent.Checked(List.of(e.problem())));
    } finally {
      session.rollback();
    }
  }

  private static Problem problem(BodyFinding finding, Map<ObjectId, Statement> routines) {
    Optional<Statement> statement = Optional.ofNullable(routines.get(finding.routine()));
    Optional<SourceLocation> place =
        statement.flatMap(
            from ->
                finding.line() > 0
                    ? Failures.atLineOfBody(finding.line(), from)
                    : Optional.of(from.location()));
    return new Problem(
        ProblemCode.PLPGSQL_CHECK,
        finding.message(),
        place,
        finding.sqlState().equals("00000") ? "" : finding.sqlState(),
        finding.detail(),
        finding.hint());
  }

  private static Map<ObjectId, Statement> definitions(List<ApplyEvent.Done> done) {
    Map<ObjectId, Statement> routines = new LinkedHashMap<>();
    for (ApplyEvent.Done one : done) {
      one.step()
          .records()
          .filter(Definition.OfObject.class::isInstance)
          .map(Definition.OfObject.class::cast)
          .filter(object -> object.id().kind().family() == Family.ROUTINE)
          .ifPresent(object -> routines.put(object.id(), object.statement()));
    }
    return routines;
  }

  private static List<ObjectId> changed(List<ApplyEvent.Done> done) {
    List<ObjectId> changed = new ArrayList<>();
    for (ApplyEvent.Done one : done) {
      if (one.step() instanceof Step.Drop drop) {
        changed.add(drop.object());
      }
      one.step().records().ifPresent(definition -> changed.addAll(objects(definition)));
    }
    return changed;
  }

  private static List<ObjectId> objects(Definition definition) {
    return switch (definition) {
      case Definition.OfObject object -> List.of(object.id());
      case Definition.OfDress dress -> dress.dress().targets();
    };
  }
}
