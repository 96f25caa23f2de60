package dev.pgmg.report;

import dev.pgmg.adopt.Adoption;
import dev.pgmg.adopt.Difference;
import dev.pgmg.hazard.Hazard;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.Plan;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Workflow commands of GitHub Actions: what is wrong shows up at the lines of a pull request.
 *
 * <p>In a message {@code %}, CR and LF are escaped, in a property {@code :} and {@code ,} too.
 *
 * @param directory where pgmg was started: what files are told relative to
 * @param repository the root of the checkout, which annotations want them relative to
 */
public record GitHubText(Path directory, Path repository) {

  /** How much it matters. */
  private enum Level {
    ERROR,
    WARNING,
    NOTICE
  }

  /** Problems that stopped something. */
  public List<String> errors(List<Problem> problems) {
    return annotations(Level.ERROR, problems);
  }

  /** Problems that did not. */
  public List<String> warnings(List<Problem> problems) {
    return annotations(Level.WARNING, problems);
  }

  /** What apply will refuse, hazards and what is worth knowing. */
  public List<String> plan(Plan plan) {
    List<String> lines = new ArrayList<>(errors(findings(plan, Finding.Weight.REFUSAL)));
    plan.hazards().forEach(hazard -> lines.add(annotation(hazard)));
    lines.addAll(annotations(Level.NOTICE, findings(plan, Finding.Weight.NOTE)));
    return lines;
  }

  /** What is otherwise than the files say, and what speaks against what was said. */
  public List<String> adoption(Adoption adoption) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : adoption.differences()) {
      lines.add(
          annotation(
              Level.ERROR,
              Optional.of(difference.definition().statement().location()),
              "not adopted",
              difference.definition().key()
                  + " is not what the file says\nway out: "
                  + AdoptText.wayOut(difference)));
    }
    lines.addAll(warnings(adoption.warnings()));
    return lines;
  }

  /** The hazards of a plan that is carried out. */
  public List<String> hazards(Plan plan) {
    return plan.hazards().stream().map(this::annotation).toList();
  }

  private static List<Problem> findings(Plan plan, Finding.Weight weight) {
    return plan.findings().stream()
        .filter(finding -> finding.weight() == weight)
        .map(Finding::problem)
        .toList();
  }

  private List<String> annotations(Level level, List<Problem> problems) {
    return problems.stream()
        .sorted(ProblemText.BY_PLACE)
        .map(problem -> annotation(level, problem.place(), title(problem), message(problem)))
        .toList();
  }

  private static String title(Problem problem) {
    String state = problem.sqlState().isEmpty() ? "" : " (SQLSTATE " + problem.sqlState() + ")";
    return problem.code().word() + state;
  }

  private static String message(Problem problem) {
    return Stream.of(
            problem.message(),
            labelled("detail", problem.detail()),
            labelled("context", problem.context()),
            labelled("hint", problem.hint()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String labelled(String label, String text) {
    return text.isEmpty() ? "" : label + ": " + text;
  }

  private String annotation(Hazard hazard) {
    String more = hazard.allowed().map("allowed: "::concat).orElse("safer: " + hazard.safer());
    return annotation(
        hazard.isAllowed() ? Level.NOTICE : Level.WARNING,
        hazard.place(),
        hazard.kind().word() + " (" + hazard.rule() + ")",
        hazard.message() + "\n" + more);
  }

  private String annotation(
      Level level, Optional<SourceLocation> place, String title, String message) {
    String where =
        place
            .map(
                at ->
                    "file=%s,line=%d,col=%d,"
                        .formatted(property(file(at.file())), at.line(), at.column()))
            .orElse("");
    return "::%s %stitle=%s::%s"
        .formatted(level.name().toLowerCase(Locale.ROOT), where, property(title), escaped(message));
  }

  // What lies outside the checkout has no line there; it is told as it is.
  private String file(String shown) {
    Path file = directory.resolve(shown).normalize();
    Path root = repository.normalize();
    return file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : shown;
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
