package dev.pgmg.report;

import dev.pgmg.test.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the user's tests. */
public final class TestText {

  private static final String NONE =
      "No tests: files of the code directory with .test. in their names would be some.";

  private TestText() {}

  /** A line for a test, and below it what failed. */
  public static List<String> lines(TestResult result, Style style) {
    List<String> lines = new ArrayList<>();
    String sign = result.hasPassed() ? style.good("✓") : style.bad("✗");
    String time = style.faint(" (" + result.time().toMillis() + " ms)");
    lines.add(sign + " " + result.file() + time);
    ProblemText.lines(result.problems(), style).forEach(line -> lines.add("  " + line));
    return lines;
  }

  /** The line at the end. */
  public static String summary(List<TestResult> results) {
    long failed = results.stream().filter(result -> !result.hasPassed()).count();
    if (results.isEmpty()) {
      return NONE;
    }
    return failed == 0
        ? tests(results.size()) + " passed."
        : failed + " of " + tests(results.size()) + " failed.";
  }

  private static String tests(int number) {
    return number == 1 ? "1 test" : number + " tests";
  }

  public static String json(List<TestResult> results) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", 1);
    fields.put("passed", results.stream().allMatch(TestResult::hasPassed));
    fields.put("tests", results.stream().map(TestText::fields).toList());
    return Json.write(fields);
  }

  static Map<String, Object> fields(TestResult result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", result.file());
    fields.put("passed", result.hasPassed());
    fields.put("milliseconds", result.time().toMillis());
    fields.put(
        "errors", result.problems().stream().map(one -> JsonReport.problem(one, "")).toList());
    return fields;
  }
}
