package dev.pgmg.plan;

import dev.pgmg.problem.Problem;

/** Something worth telling about a plan; where it refuses, apply will not carry the plan out. */
public record Finding(Weight weight, Problem problem) {

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
