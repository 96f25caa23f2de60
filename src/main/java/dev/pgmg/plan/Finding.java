package dev.pgmg.plan;

import dev.pgmg.problem.Problem;

/** Something worth telling about a plan; where it refuses, apply will not carry the plan out. */
public record Finding(Weight weight, Problem problem) {

  /** The code of what a rehearsal does not run. */
  static final String LEFT_OUT = "left-out";

  /** Whether it stands in the way of apply. */
  public enum Weight {
    NOTE,
    REFUSAL
  }

  static Finding note(Problem problem) {
    return new Finding(Weight.NOTE, problem);
  }

  static Finding refusal(Problem problem) {
    return new Finding(Weight.REFUSAL, problem);
  }
}
