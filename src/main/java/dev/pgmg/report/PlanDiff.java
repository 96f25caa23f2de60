package dev.pgmg.report;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Change;
import dev.pgmg.plan.Plan;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import dev.pgmg.report.UnifiedDiff.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changes in the text of each changed object: from what is recorded to what its file says. Of
 * what was altered by hand, from what PostgreSQL shows of it now, which it writes in a way of its
 * own.
 */
public final class PlanDiff {

  private static final String FORMERLY = "was ";

  private final Snapshot snapshot;
  private final Map<String, Definition> declared;

  private PlanDiff(Project project, Snapshot snapshot) {
    this.snapshot = snapshot;
    this.declared =
        project.in(snapshot.state().creationSchema()).definitions().stream()
            .collect(Collectors.toMap(Definition::key, Function.identity()));
  }

  /** The differences one below the other, in the plan's order, a blank line before each. */
  public static List<String> lines(Plan plan, Project project, Snapshot snapshot, Style style) {
    PlanDiff diff = new PlanDiff(project, snapshot);
    List<String> lines = new ArrayList<>();
    for (Change change : plan.codeChanges()) {
      lines.add("");
      lines.addAll(UnifiedDiff.of(diff.before(change), diff.after(change), style));
    }
    return lines;
  }

  private Text before(Change change) {
    return switch (change.type()) {
      case NEW -> Text.NONE;
      case MODIFIED, DELETED, AFFECTED -> recorded(change);
      case DRIFTED ->
          Optional.ofNullable(snapshot.altered().get(change.key()))
              .map(now -> new Text("the database now: " + change.key(), now, 1))
              .orElseGet(() -> isRenamed(change) ? recorded(change) : Text.NONE);
    };
  }

  // It is what it was but for its name, which the text of its file has.
  private static boolean isRenamed(Change change) {
    return change.reason().startsWith("renamed");
  }

  private Text recorded(Change change) {
    String key =
        change.reason().startsWith(FORMERLY)
            ? change.reason().substring(FORMERLY.length())
            : change.key();
    return new Text("recorded: " + key, snapshot.definitions().getOrDefault(key, ""), 1);
  }

  private Text after(Change change) {
    return Optional.ofNullable(declared.get(change.key()))
        .map(Definition::statement)
        .map(
            statement ->
                new Text(statement.source().name(), statement.sql(), statement.location().line()))
        .orElse(Text.NONE);
  }
}
