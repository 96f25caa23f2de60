package dev.pgmg.apply;

import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.Definition;
import java.util.List;

/** What of a plan is committed together: a transaction, or a step outside one. */
final class Portion {

  private Portion() {}

  /** How it ended. */
  enum End {
    /** All of the plan is committed. */
    COMMITTED,
    /** It is committed, and more is to come. */
    BOUNDARY,
    ROLLED_BACK_AS_ASKED,
    /** Nothing of it stays. */
    FAILED,
    /** A statement outside a transaction failed; what ran before it stays. */
    STOPPED,
    /** The connection was lost while a statement ran outside a transaction. */
    CUT_OFF,
    /** The connection was lost when it was to be committed. */
    UNKNOWN,
    /** It is committed and more was to come, but the connection is lost. */
    LOST_AT_BOUNDARY
  }

  /**
   * What came of it.
   *
   * @param plan as it was carried out, or as far as it was
   * @param added steps that the shown plan did not have
   * @param problems why it failed; or, if it did not, what is worth knowing
   * @param recorded how many objects were recorded
   * @param bodies of routines, to be checked in the end
   */
  record Result(
      End end,
      Plan plan,
      List<Step> added,
      List<Problem> problems,
      int recorded,
      List<Definition.OfObject> bodies) {

    Result {
      added = List.copyOf(added);
      problems = List.copyOf(problems);
      bodies = List.copyOf(bodies);
    }
  }
}
