package dev.pgmg.apply;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Command;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets PostgreSQL's validators look at routines that were created with their bodies unchecked.
 *
 * <p>A validator called by hand reports a place as a position inside the body (manual, 59.2), which
 * is led back to the file.
 */
final class BodyCheck {

  private final Session session;
  private final Snapshot snapshot;

  BodyCheck(Session session, Snapshot snapshot) {
    this.session = session;
    this.snapshot = snapshot;
  }

  /** A problem for every body that is refused; the transaction goes on. */
  List<Problem> check(List<Definition.OfObject> routines) {
    Map<Long, Definition.OfObject> byOid = new LinkedHashMap<>();
    for (Definition.OfObject routine : routines) {
      snapshot.addressOf(routine.key()).map(Address::oid).ifPresent(oid -> byOid.put(oid, routine));
    }
    if (byOid.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    List<Map.Entry<Long, String>> calls =
        new ArrayList<>(session.validators(byOid.keySet()).entrySet());
    int from = 0;
    while (from < calls.size()) {
      int to = Math.min(from + Session.MAX_BATCH - 3, calls.size());
      try {
        send(calls.subList(from, to));
        from = to;
      } catch (DatabaseException e) {
        session.execute(List.of("ROLLBACK TO SAVEPOINT pgmg", "RELEASE SAVEPOINT pgmg"));
        int failed = Math.clamp(from + e.index() - 2L, from, to - 1);
        Definition.OfObject routine = byOid.get(calls.get(failed).getKey());
        if (routine != null) {
          problems.add(problem(e.error(), routine));
        }
        from = failed + 1;
      }
    }
    return problems;
  }

  private void send(List<Map.Entry<Long, String>> calls) {
    List<String> batch = new ArrayList<>();
    batch.add("SAVEPOINT pgmg");
    batch.add("SET LOCAL check_function_bodies = on");
    calls.forEach(call -> batch.add(call.getValue()));
    batch.add("RELEASE SAVEPOINT pgmg");
    session.execute(batch);
  }

  private static Problem problem(PostgresError error, Definition.OfObject routine) {
    Statement statement = routine.statement();
    Optional<SourceLocation> place = Failures.inBody(error, statement);
    Problem problem = Failures.problem(error, Command.of(statement));
    return new Problem(
        "stale-body",
        problem.message(),
        place.or(() -> Optional.of(statement.location())),
        problem.sqlState(),
        problem.detail(),
        problem.hint(),
        problem.context());
  }
}
