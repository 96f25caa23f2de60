package dev.pgmg.report;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Project;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.TokenHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plan in a file, to be carried out later if it is still what would be done.
 *
 * <p>The file is the JSON of {@code plan --format json} with what the plan was made from, hashed.
 * There is no SQL in it, so that no secret can be: of each step, what it is called and the hash of
 * what it sends.
 *
 * @param name of the file, as the user typed it
 * @param document what it says
 */
public record SavedPlan(String name, Map<String, Object> document) {

  private static final String MADE_FROM = "made_from";
  private static final String STEPS = "steps";
  private static final String ALLOWED = "allowed";
  private static final String ACCEPTED = "accepted";

  /** What a plan is made from, and what is said where it is not the same any more. */
  private enum Source {
    FILES("files", "file %s is new", "file %s is gone", "file %s has changed"),
    APPLIED(
        "applied",
        "migration %s was applied or begun since",
        "migration %s is not recorded as applied any more",
        "migration %s was recorded anew"),
    ALTERED(
        "altered",
        "%s was altered by hand since",
        "%s is not as somebody had altered it any more",
        "%s was altered by hand again since");

    private final String key;
    private final String added;
    private final String gone;
    private final String changed;

    Source(String key, String added, String gone, String changed) {
      this.key = key;
      this.added = added;
      this.gone = gone;
      this.changed = changed;
    }
  }

  /** The plan as it is written to a file. */
  public static String text(Plan plan, Project project, Snapshot snapshot) {
    return Json.write(fields(plan, project, snapshot)) + "\n";
  }

  /** Reads what {@link #text} wrote; throws if it is something else. */
  public static SavedPlan read(String name, String text) {
    try {
      SavedPlan plan = new SavedPlan(name, JSON.std.mapFrom(text));
      if (plan.section(MADE_FROM, Source.FILES.key).isEmpty() && plan.steps().isEmpty()) {
        throw notAPlan(name, "It says nothing of steps and what they were made from.");
      }
      return plan;
    } catch (IOException e) {
      throw notAPlan(name, String.valueOf(e.getMessage()));
    }
  }

  private static PgmgException notAPlan(String name, String detail) {
    return new PgmgException(
        Problem.of(ProblemCode.SAVED_PLAN, name + " is not a saved plan")
            .withDetail(detail)
            .withHint("pgmg plan --out " + name + " makes one"));
  }

  /** What was allowed when the plan was made. */
  public Set<String> allowed() {
    return names(ALLOWED);
  }

  /** Names of the migrations of which something was accepted when the plan was made. */
  public Set<String> accepted() {
    return names(ACCEPTED);
  }

  private Set<String> names(String key) {
    Set<String> names = new TreeSet<>();
    if (document.get(key) instanceof List<?> all) {
      all.forEach(one -> names.add(String.valueOf(one)));
    }
    return names;
  }

  /** Why another plan is not this one; empty if it is. */
  public List<Problem> objections(Plan plan, Project project, Snapshot snapshot) {
    SavedPlan now = read(name, text(plan, project, snapshot));
    List<String> differences = new ArrayList<>();
    for (Source source : Source.values()) {
      compare(source, now, differences);
    }
    if (!steps().equals(now.steps())) {
      differences.addAll(stepDifferences(now));
    }
    return differences.isEmpty()
        ? List.of()
        : List.of(
            Problem.of(ProblemCode.PLAN_OUTDATED, name + " is not what would be done now")
                .withDetail(String.join("\n", differences))
                .withHint("make the plan again: pgmg plan --out " + name));
  }

  private void compare(Source source, SavedPlan now, List<String> differences) {
    Map<String, String> then = section(MADE_FROM, source.key);
    Map<String, String> today = now.section(MADE_FROM, source.key);
    Set<String> names = new TreeSet<>(then.keySet());
    names.addAll(today.keySet());
    for (String one : names) {
      if (!then.containsKey(one)) {
        differences.add(source.added.formatted(one));
      } else if (!today.containsKey(one)) {
        differences.add(source.gone.formatted(one));
      } else if (!then.getOrDefault(one, "").equals(today.get(one))) {
        differences.add(source.changed.formatted(one));
      }
    }
  }

  private List<String> stepDifferences(SavedPlan now) {
    Map<String, String> then = hashes();
    Map<String, String> today = now.hashes();
    List<String> differences = new ArrayList<>();
    then.keySet().stream()
        .filter(step -> !today.containsKey(step))
        .forEach(step -> differences.add("not to be done now: " + step));
    today.keySet().stream()
        .filter(step -> !then.containsKey(step))
        .forEach(step -> differences.add("to be done now: " + step));
    then.forEach(
        (step, hash) -> {
          if (!today.getOrDefault(step, hash).equals(hash)) {
            differences.add("done otherwise now: " + step);
          }
        });
    return differences.isEmpty() ? List.of("the order of the steps is another one") : differences;
  }

  private Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    for (Object step : steps()) {
      if (step instanceof Map<?, ?> fields) {
        hashes.merge(
            String.valueOf(fields.get("text")),
            String.valueOf(fields.get("sql_hash")),
            String::concat);
      }
    }
    return hashes;
  }

  private List<?> steps() {
    return document.get(STEPS) instanceof List<?> steps ? steps : List.of();
  }

  private Map<String, String> section(String outer, String inner) {
    Map<String, String> section = new TreeMap<>();
    if (document.get(outer) instanceof Map<?, ?> all && all.get(inner) instanceof Map<?, ?> one) {
      one.forEach((key, value) -> section.put(String.valueOf(key), String.valueOf(value)));
    }
    return section;
  }

  private static Map<String, Object> fields(Plan plan, Project project, Snapshot snapshot) {
    Map<String, Object> fields = JsonReport.planFields(plan);
    fields.put(
        STEPS,
        IntStream.range(0, plan.steps().size()).mapToObj(index -> step(plan, index)).toList());
    fields.put(ALLOWED, plan.consent().allowed().stream().sorted().toList());
    fields.put(ACCEPTED, plan.consent().accepted().stream().sorted().toList());
    fields.put(
        MADE_FROM,
        Map.of(
            Source.FILES.key, files(project),
            Source.APPLIED.key,
                snapshot.state().applied().stream()
                    .collect(Collectors.toMap(AppliedMigration::name, AppliedMigration::hash)),
            Source.ALTERED.key, hashed(snapshot.altered())));
    return fields;
  }

  private static Map<String, Object> step(Plan plan, int index) {
    Step step = plan.steps().get(index);
    Map<String, Object> fields =
        new TreeMap<>(Map.of("number", index + 1, "transaction", 1 + plan.boundariesBefore(index)));
    fields.put("action", StepWords.action(step));
    fields.put("text", StepWords.planned(step));
    fields.put("sql_hash", TokenHash.ofFile(sql(step)));
    return fields;
  }

  private static String sql(Step step) {
    return step.commands().stream().map(Command::sql).collect(Collectors.joining(";\n"));
  }

  private static Map<String, String> files(Project project) {
    Stream<SourceText> code =
        project.definitions().stream().map(one -> one.statement()).map(Statement::source);
    Map<String, String> files = new TreeMap<>();
    code.distinct().forEach(file -> files.put(file.name(), TokenHash.ofFile(file.text())));
    project
        .migrations()
        .forEach(migration -> files.put(migration.source().name(), migration.hash()));
    return files;
  }

  private static Map<String, String> hashed(Map<String, String> definitions) {
    Map<String, String> hashed = new TreeMap<>();
    definitions.forEach((key, definition) -> hashed.put(key, TokenHash.ofFile(definition)));
    return hashed;
  }
}
