package dev.pgmg.report;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.State;
import dev.pgmg.plan.Change;
import dev.pgmg.plan.Plan;
import dev.pgmg.project.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applied, pending, drifted, at a glance. */
public final class StatusText {

  private StatusText() {}

  public static List<String> lines(State state, Plan plan, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Migrations: %d applied, %d pending"
            .formatted(finished(state).size(), plan.migrations().size()));
    plan.migrations()
        .forEach(m -> lines.add("  pending: " + m.migration().fileName() + begun(m, state)));
    lines.add(
        "Objects:    %d managed, %d new, %d modified, %d deleted, %d drifted"
            .formatted(
                objects(state),
                count(plan, Change.Type.NEW),
                count(plan, Change.Type.MODIFIED),
                count(plan, Change.Type.DELETED),
                count(plan, Change.Type.DRIFTED)));
    for (Change change : plan.codeChanges()) {
      lines.add("  " + change.type().word() + ": " + change.key());
    }
    List<dev.pgmg.problem.Problem> refusals =
        plan.refusals().stream().map(finding -> finding.problem()).toList();
    if (!refusals.isEmpty()) {
      lines.add("apply will refuse:");
      ProblemText.lines(refusals, style).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  public static String json(State state, Plan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", 1);
    fields.put("up_to_date", plan.isUpToDate());
    fields.put("applied_migrations", finished(state));
    fields.put(
        "begun_migrations",
        state.applied().stream()
            .filter(applied -> !applied.isFinished())
            .map(AppliedMigration::name)
            .toList());
    fields.put(
        "pending_migrations", plan.migrations().stream().map(m -> m.migration().name()).toList());
    fields.put("managed_objects", objects(state));
    for (Change.Type type :
        List.of(Change.Type.NEW, Change.Type.MODIFIED, Change.Type.DELETED, Change.Type.DRIFTED)) {
      fields.put(
          type.word(),
          plan.codeChanges().stream().filter(c -> c.type() == type).map(Change::key).toList());
    }
    fields.put("refusals", plan.refusals().stream().map(f -> f.problem().message()).toList());
    return Json.write(fields);
  }

  private static List<String> finished(State state) {
    return state.applied().stream()
        .filter(AppliedMigration::isFinished)
        .map(AppliedMigration::name)
        .toList();
  }

  // Where it goes on, if a part of it ran.
  private static String begun(Plan.PendingMigration pending, State state) {
    Section next = pending.migration().sections().getFirst();
    return state.applied().stream()
        .filter(applied -> applied.name().equals(pending.migration().name()))
        .findFirst()
        .map(
            applied ->
                " (begun; goes on with "
                    + (next.name().isEmpty() ? "" : "section " + next.name() + ", ")
                    + "statement "
                    + (next.ran() + 1)
                    + ")")
        .orElse("");
  }

  private static long objects(State state) {
    return state.recorded().values().stream().filter(one -> one.object().isPresent()).count();
  }

  private static long count(Plan plan, Change.Type type) {
    return plan.codeChanges().stream().filter(change -> change.type() == type).count();
  }
}
