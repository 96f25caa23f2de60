package dev.pgmg.report;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.Outcome;
import dev.pgmg.apply.Resolution;
import dev.pgmg.hazard.Hazard;
import dev.pgmg.hazard.TableLock;
import dev.pgmg.plan.Change;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.HeldLock;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans and outcomes as JSON documents; {@code format} is raised when a field changes its meaning.
 */
public final class JsonReport {

  static final int FORMAT = 1;

  private JsonReport() {}

  public static String plan(Plan plan) {
    return Json.write(planFields(plan));
  }

  /** What was done, with what the server said meanwhile. */
  public static String outcome(Outcome outcome, List<ApplyEvent.Noticed> notices) {
    Map<String, Object> fields = planFields(outcome.plan());
    fields.put("applied", outcome.end() == Outcome.End.COMMITTED);
    fields.put(
        "added_steps", outcome.added().stream().map(step -> step(outcome.plan(), step)).toList());
    fields.put("notices", notices.stream().map(NoticeText::json).toList());
    if (outcome.end().isSuccess()) {
      fields.put("warnings", outcome.problems().stream().map(p -> problem(p, "")).toList());
    } else {
      errors(fields, outcome.problems(), outcome.end().sentence());
    }
    return Json.write(fields);
  }

  /** The document for a command that could not do its work. */
  public static String failure(List<Problem> problems) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("applied", false);
    boolean isBug = problems.stream().anyMatch(one -> one.code() == ProblemCode.BUG);
    errors(fields, problems, isBug ? "" : Outcome.End.REFUSED.sentence());
    return Json.write(fields);
  }

  /** What was settled of a migration, and what that means. */
  public static String resolved(Resolution.Said said, String sentence) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("migration", said.migration());
    fields.put("section", said.section().orElse(null));
    fields.put("answer", said.answer().name().toLowerCase(Locale.ROOT));
    fields.put("message", sentence);
    return Json.write(fields);
  }

  /** What a command made: files that are there now, and those that were before. */
  public static String files(List<String> created, List<String> kept) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("created", created);
    fields.put("kept", kept);
    return Json.write(fields);
  }

  private static void errors(Map<String, Object> fields, List<Problem> problems, String state) {
    fields.put("error", problem(problems.getFirst(), state));
    fields.put("errors", problems.stream().map(one -> problem(one, state)).toList());
  }

  static Map<String, Object> planFields(Plan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("up_to_date", plan.isUpToDate());
    fields.put(
        "pending_migrations", plan.migrations().stream().map(m -> m.migration().name()).toList());
    fields.put("changes", plan.changes().stream().map(JsonReport::change).toList());
    fields.put(
        "steps",
        IntStream.range(0, plan.steps().size())
            .mapToObj(i -> step(plan, plan.steps().get(i), i))
            .toList());
    fields.put(
        "locks", plan.heldLocks().stream().flatMap(one -> locks(plan, one).stream()).toList());
    fields.put("severity", plan.severity().word());
    fields.put("findings", plan.findings().stream().map(JsonReport::finding).toList());
    fields.put("hazards", plan.hazards().stream().map(JsonReport::hazard).toList());
    return fields;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("object", change.key());
    fields.put("kind", change.kind());
    fields.put("change", change.type().word());
    fields.put("file", change.file());
    fields.put("reason", change.reason());
    fields.put("severity", change.severity().word());
    return fields;
  }

  private static Map<String, Object> step(Plan plan, Step step) {
    return step(plan, step, plan.steps().indexOf(step));
  }

  private static Map<String, Object> step(Plan plan, Step step, int index) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", index < 0 ? null : index + 1);
    fields.put("action", StepWords.action(step));
    fields.put("object", orNull(StepWords.object(step)));
    fields.put("migration", orNull(StepWords.migration(step)));
    fields.put("file", orNull(StepWords.file(step)));
    fields.put(
        "sql", step.commands().stream().map(Command::sql).collect(Collectors.joining(";\n")));
    fields.put("reason", step.reason());
    fields.put("transaction", 1 + plan.boundariesBefore(index));
    fields.put("locks", plan.locksOf(index).stream().map(JsonReport::lock).toList());
    return castToObjects(fields);
  }

  private static Map<String, Object> lock(TableLock lock) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("table", lock.table().shown());
    fields.put("lock", lock.lock().words());
    return fields;
  }

  private static List<Map<String, Object>> locks(Plan plan, HeldLock held) {
    return held.taken().stream()
        .map(
            one -> {
              Map<String, Object> fields = lock(one);
              fields.put("from_step", one.step() + 1);
              fields.put("to_step", held.last() + 1);
              fields.put("transaction", 1 + plan.boundariesBefore(one.step()));
              return fields;
            })
        .toList();
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> fields = problem(finding.problem(), "");
    fields.put("refuses", finding.weight() == Finding.Weight.REFUSAL);
    return fields;
  }

  private static Map<String, Object> hazard(Hazard hazard) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("name", hazard.kind().word());
    fields.put("rule", hazard.rule());
    fields.put("object", orNull(hazard.object()));
    fields.put("file", hazard.place().map(SourceLocation::file).orElse(null));
    fields.put("line", hazard.place().map(SourceLocation::line).orElse(null));
    fields.put("column", hazard.place().map(SourceLocation::column).orElse(null));
    fields.put("message", hazard.message());
    fields.put("safer", hazard.safer());
    fields.put("allowed", hazard.isAllowed());
    fields.put("reason", hazard.allowed().orElse(null));
    return castToObjects(fields);
  }

  static Map<String, Object> problem(Problem problem, String state) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", problem.code().word());
    fields.put("message", problem.message());
    fields.put("file", problem.place().map(SourceLocation::file).orElse(null));
    fields.put("line", problem.place().map(SourceLocation::line).orElse(null));
    fields.put("column", problem.place().map(SourceLocation::column).orElse(null));
    fields.put("sqlstate", orNull(problem.sqlState()));
    fields.put("detail", orNull(problem.detail()));
    fields.put("hint", orNull(problem.hint()));
    fields.put("context", orNull(problem.context()));
    if (!state.isEmpty()) {
      fields.put("database_state", state);
    }
    return castToObjects(fields);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  // JSON has null where the map's values are declared not to: it is only written from here on.
  @SuppressWarnings({"unchecked", "NullAway"})
  private static Map<String, Object> castToObjects(Map<String, @Nullable Object> fields) {
    return (Map<String, Object>) (Map<String, ?>) fields;
  }
}
