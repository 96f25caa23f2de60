package dev.pgmg.report;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.Outcome;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.Step;
import dev.pgmg.problem.Problem;
import dev.pgmg.watch.WatchEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What watch says, for programs: a line of JSON for each thing that happens. */
public final class WatchJson {

  private WatchJson() {}

  /** Without a line end. */
  public static String line(WatchEvent event, Instant time) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("format", JsonReport.FORMAT);
    fields.put("time", time.toString());
    switch (event) {
      case WatchEvent.Connected connected -> {
        fields.put("event", "connected");
        fields.put("database", connected.address());
      }
      case WatchEvent.Applied applied -> applied(applied, fields);
      case WatchEvent.Failed failed ->
          failed(failed.problems(), Outcome.End.REFUSED.sentence(), fields);
      case WatchEvent.Meanwhile meanwhile -> {
        fields.put("event", "meanwhile");
        fields.put("messages", messages(meanwhile.event()));
      }
      case WatchEvent.Tested tested -> {
        fields.put("event", "tested");
        fields.put("passed", tested.haveAllPassed());
        fields.put("tests", tested.results().stream().map(TestText::fields).toList());
      }
      case WatchEvent.Checked checked -> {
        fields.put("event", "checked");
        fields.put("findings", problems(checked.findings(), ""));
      }
      case WatchEvent.Lost lost -> {
        fields.put("event", "connection_lost");
        fields.put("reason", lost.reason());
      }
      case WatchEvent.Back back -> fields.put("event", "connected_again");
    }
    return Json.line(fields);
  }

  private static void applied(WatchEvent.Applied applied, Map<String, @Nullable Object> fields) {
    Outcome outcome = applied.outcome();
    if (!outcome.end().isSuccess()) {
      failed(outcome.problems(), outcome.end().sentence(), fields);
      return;
    }
    fields.put("event", "applied");
    fields.put("changed", applied.changedSomething());
    fields.put("milliseconds", applied.time().toMillis());
    fields.put(
        "steps",
        applied.done().stream()
            .map(ApplyEvent.Done::step)
            .filter(step -> !(step instanceof Step.Boundary))
            .map(WatchJson::step)
            .toList());
    List<Problem> told = new ArrayList<>(outcome.problems());
    outcome.plan().findings().stream()
        .filter(finding -> finding.weight() == Finding.Weight.NOTE)
        .map(Finding::problem)
        .forEach(told::add);
    fields.put("findings", problems(told, ""));
  }

  private static void failed(
      List<Problem> problems, String sentence, Map<String, @Nullable Object> fields) {
    fields.put("event", "failed");
    fields.put("errors", problems(problems, sentence));
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("action", StepWords.action(step));
    fields.put("object", StepWords.object(step));
    fields.put("migration", StepWords.migration(step));
    fields.put("file", StepWords.file(step));
    fields.values().removeIf(""::equals);
    return fields;
  }

  private static List<Map<String, Object>> problems(List<Problem> problems, String state) {
    return problems.stream().map(one -> JsonReport.problem(one, state)).toList();
  }

  private static List<String> messages(ApplyEvent event) {
    return new ApplyText(Style.PLAIN, ApplyText.Detail.STEPS)
        .lines(event).stream().map(String::strip).toList();
  }
}
