package dev.pgmg.apply;

import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.problem.Problem;
import java.util.List;

/**
 * How an apply ended.
 *
 * @param plan as it was carried out, or as far as it was
 * @param added steps that the first plan did not have
 * @param problems why it failed; or, if it did not, what is worth knowing
 * @param recorded how many objects were recorded
 */
public record Outcome(End end, Plan plan, List<Step> added, List<Problem> problems, int recorded) {

  /** What the database is like now. */
  public enum End {
    COMMITTED("All changes applied successfully."),
    NOTHING_TO_DO("No changes. Database is up to date."),
    ROLLED_BACK_AS_ASKED("Dry run: everything was rolled back; the database is unchanged."),
    REFUSED("Nothing was done; the database is unchanged."),
    UNKNOWN(
        "The connection was lost at COMMIT, and the server cannot be asked what became of it:"
            + " whether the changes are there, pgmg status will tell."),
    LOST_AT_BOUNDARY(
        "What this plan has up to the COMMIT is committed; the next apply goes on behind it."),
    ROLLED_BACK_TO_BOUNDARY(
        "The transaction was rolled back; what an earlier one of this plan has committed stays."),
    STOPPED(
        "What ran before this statement stays, also outside a transaction; the next apply goes on"
            + " with it."),
    CUT_OFF(
        "The connection was lost while this statement ran outside a transaction: what came of it,"
            + " the next apply will find out or ask."),
    ROLLED_BACK("The transaction was rolled back; the database is unchanged.");

    private final String sentence;

    End(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }

    /** Whether it is known that something was not done. */
    boolean isKnownFailure() {
      return !isSuccess() && this != UNKNOWN && this != CUT_OFF;
    }

    public boolean isSuccess() {
      return this == COMMITTED || this == NOTHING_TO_DO || this == ROLLED_BACK_AS_ASKED;
    }
  }

  public Outcome {
    added = List.copyOf(added);
    problems = List.copyOf(problems);
  }
}
