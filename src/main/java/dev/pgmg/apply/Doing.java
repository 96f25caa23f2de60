package dev.pgmg.apply;

import dev.pgmg.plan.Step;
import dev.pgmg.problem.Problem;

/** What was being done when something went wrong: which object, where a file has many. */
final class Doing {

  private Doing() {}

  static Problem at(Step step, Problem problem) {
    String activity = activity(step);
    return activity.isEmpty() ? problem : problem.during("while " + activity);
  }

  // A migration's place says it all.
  private static String activity(Step step) {
    return switch (step) {
      case Step.Drop drop -> "dropping " + drop.object();
      case Step.Create create -> "creating " + create.definition().key();
      case Step.Replace replace -> "replacing " + replace.definition().key();
      case Step.Alter alter -> "altering " + alter.definition().key();
      case Step.Rename rename -> "renaming " + rename.now();
      case Step.Recreate recreate -> "creating " + recreate.object() + " again, as it was";
      case Step.Restore restore -> "restoring what " + restore.object() + " wore";
      case Step.PutOn putOn -> "putting on " + putOn.definition().key();
      case Step.TakeOff takeOff -> "undoing " + takeOff.key();
      case Step.Migrate migrate -> "";
      case Step.Boundary boundary -> "";
      case Step.Accept accept -> "";
      case Step.Remember remember -> "";
      case Step.Forget forget -> "";
    };
  }
}
