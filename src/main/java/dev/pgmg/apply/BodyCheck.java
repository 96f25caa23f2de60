package dev.pgmg.apply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.StillToCome;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.Validation;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
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
 * is led back to the file. PostgreSQL puts the routine's own settings (SET search_path) in force
 * for a validator only in a CREATE FUNCTION that checks the body; called by hand it wants them set
 * before.
 */
final class BodyCheck {

  /** What is sent before the first validator. */
  private static final int BEFORE = 2;

  /** Takes the settings back; validators leave nothing else. */
  private static final List<String> BEHIND =
      List.of("ROLLBACK TO SAVEPOINT pgmg", "RELEASE SAVEPOINT pgmg");

  private final Session session;
  private final Snapshot snapshot;
  private final Meant meant;

  BodyCheck(Task task, Snapshot snapshot) {
    this.session = task.session();
    this.snapshot = snapshot;
    this.meant = new Meant(task.project(), session);
  }

  /** A routine whose body is refused. */
  private record Refused(Definition.OfObject routine, PostgresError error) {}

  /** A problem for every body that is refused; the transaction goes on. */
  List<Problem> check(List<Definition.OfObject> routines) {
    return refused(routines).stream().map(this::problem).toList();
  }

  /** The same for what is to be committed now, but for what may be right when the rest is done. */
  List<Problem> checkBefore(StillToCome rest, List<Definition.OfObject> routines) {
    List<Definition.OfObject> here =
        routines.stream().filter(routine -> !rest.makes(routine)).toList();
    return refused(here).stream().filter(one -> !mayWait(one, rest)).map(this::problem).toList();
  }

  private static boolean mayWait(Refused one, StillToCome rest) {
    Command command = Command.of(one.routine().statement());
    return rest.mayBring(
        one.routine(), one.error().sqlState(), Refusals.namesAt(command, one.error()));
  }

  private List<Refused> refused(List<Definition.OfObject> routines) {
    Map<Long, Definition.OfObject> byOid = new LinkedHashMap<>();
    for (Definition.OfObject routine : routines) {
      snapshot.addressOf(routine.key()).map(Address::oid).ifPresent(oid -> byOid.put(oid, routine));
    }
    if (byOid.isEmpty()) {
      return List.of();
    }
    Map<String, List<Validation>> alike =
        session.validations(byOid.keySet()).stream()
            .collect(groupingBy(Validation::settings, LinkedHashMap::new, toList()));
    return alike.values().stream().flatMap(some -> refused(some, byOid).stream()).toList();
  }

  private List<Refused> refused(List<Validation> alike, Map<Long, Definition.OfObject> routines) {
    List<Refused> refused = new ArrayList<>();
    int from = 0;
    while (from < alike.size()) {
      int to = Math.min(from + Session.MAX_BATCH - BEFORE - BEHIND.size(), alike.size());
      try {
        send(alike.subList(from, to));
        from = to;
      } catch (DatabaseException e) {
        session.execute(BEHIND);
        int failed = Math.clamp((long) from + e.index() - BEFORE, from, to - 1);
        Definition.OfObject routine = routines.get(alike.get(failed).routine());
        if (routine != null && !isNotForThisRole(e)) {
          refused.add(new Refused(routine, e.error()));
        }
        from = failed + 1;
      }
    }
    return refused;
  }

  private void send(List<Validation> alike) {
    List<String> batch = new ArrayList<>();
    batch.add("SAVEPOINT pgmg");
    batch.add(alike.getFirst().settings());
    alike.forEach(validation -> batch.add(validation.call()));
    batch.addAll(BEHIND);
    session.execute(batch);
  }

  // Who may not set what the routine sets cannot call it either: that says nothing of its body.
  private static boolean isNotForThisRole(DatabaseException refused) {
    return refused.index() < BEFORE && refused.error().sqlState().equals("42501");
  }

  private Problem problem(Refused refused) {
    Statement statement = refused.routine().statement();
    Optional<SourceLocation> place = Failures.inBody(refused.error(), statement);
    Command command = Command.of(statement);
    Problem problem =
        meant.suggestedFor(Failures.problem(refused.error(), command), refused.error(), command);
    return new Problem(
        ProblemCode.STALE_BODY,
        problem.message(),
        place.or(() -> Optional.of(statement.location())),
        problem.sqlState(),
        problem.detail(),
        problem.hint(),
        problem.context());
  }
}
