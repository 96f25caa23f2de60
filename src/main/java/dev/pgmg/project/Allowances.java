package dev.pgmg.project;

import dev.pgmg.hazard.HazardKind;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.sql.Directive;
import dev.pgmg.sql.Statement;
import java.util.List;

/** Checks what {@code -- pgmg:allow} names: a misspelt one would allow nothing, unseen. */
final class Allowances {

  private Allowances() {}

  static List<Problem> problems(Statement statement) {
    return Directive.in(statement).stream()
        .filter(directive -> directive.is("allow"))
        .filter(directive -> !HazardKind.ofStatements().contains(name(directive)))
        .map(Allowances::unknown)
        .toList();
  }

  private static Problem unknown(Directive directive) {
    String name = name(directive);
    return Problem.at(
            directive.place(),
            ProblemCode.UNKNOWN_HAZARD,
            "pgmg:allow: no statement has the hazard \"" + name + "\"")
        .withHint(
            Suggestion.closest(name, HazardKind.ofStatements())
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElse("known are " + String.join(", ", HazardKind.ofStatements())));
  }

  private static String name(Directive directive) {
    return directive.value("name").orElse("");
  }
}
