package dev.pgmg.hazard;

import dev.pgmg.problem.SourceLocation;
import java.util.Optional;

/**
 * Something in a plan that may hurt those who run the database.
 *
 * @param rule which rule saw it, by its name in {@code docs/hazards.md}
 * @param object what it is about, such as {@code table.users}; empty if it is everything
 * @param place of the words that do it, if they stand in a file
 * @param message what happens
 * @param safer the way to have the same without it, in one line
 * @param allowed why it is let pass, if it is
 */
public record Hazard(
    HazardKind kind,
    String rule,
    String object,
    Optional<SourceLocation> place,
    String message,
    String safer,
    Optional<String> allowed) {

  public boolean isAllowed() {
    return allowed.isPresent();
  }
}
