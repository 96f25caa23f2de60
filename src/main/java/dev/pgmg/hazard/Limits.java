package dev.pgmg.hazard;

import java.util.Set;

/**
 * What the people who run a database put up with.
 *
 * @param denied what apply refuses unless it is allowed by name
 * @param allowed what it is told to let pass, wherever it is
 * @param smallTableRows a table of no more rows is none to worry about
 */
public record Limits(Set<HazardKind> denied, Set<HazardKind> allowed, long smallTableRows) {

  public Limits {
    denied = Set.copyOf(denied);
    allowed = Set.copyOf(allowed);
  }

  /** Whether the plan must not be carried out because of it. */
  public boolean refuse(Hazard hazard) {
    return denied.contains(hazard.kind()) && !hazard.isAllowed();
  }
}
