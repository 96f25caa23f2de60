package dev.pgmg.apply;

import dev.pgmg.problem.Problem;

/** What failed may succeed at another time, as it is: a lock, a deadlock, a timeout. */
final class TransientFailure extends RuntimeException {

  private final transient Problem problem;
  private final transient Patience patience;

  TransientFailure(Problem problem, Patience patience) {
    super(problem.message());
    this.problem = problem;
    this.patience = patience;
  }

  Problem problem() {
    return problem;
  }

  /** With what is to be tried again. */
  Patience patience() {
    return patience;
  }
}
