package dev.pgmg.plan;

import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps event triggers away from pgmg's own statements: they go before everything else and come
 * after it, as in a dump. That is so in each transaction: none is committed without them.
 */
final class EventTriggers {

  private EventTriggers() {}

  static List<Step> apart(List<Step> steps) {
    List<Step> all = new ArrayList<>();
    List<Step> transaction = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Boundary || step.isOutside()) {
        all.addAll(apartInTransaction(transaction));
        all.add(step);
        transaction.clear();
      } else {
        transaction.add(step);
      }
    }
    all.addAll(apartInTransaction(transaction));
    return all;
  }

  private static List<Step> apartInTransaction(List<Step> steps) {
    List<Step> first = new ArrayList<>();
    List<Step> middle = new ArrayList<>();
    List<Step> last = new ArrayList<>();
    for (Step step : steps) {
      boolean goes = step instanceof Step.Drop drop && isEventTrigger(drop.object());
      if (goes) {
        first.add(step);
      } else if (concerns(step)) {
        last.add(step);
      } else {
        middle.add(step);
      }
    }
    first.addAll(middle);
    first.addAll(last);
    return first;
  }

  private static boolean concerns(Step step) {
    return switch (step) {
      case Step.Create create -> isEventTrigger(create.definition().id());
      case Step.Replace replace -> isEventTrigger(replace.definition().id());
      case Step.Alter alter -> isEventTrigger(alter.definition().id());
      case Step.Rename rename -> isEventTrigger(rename.definition().id());
      case Step.Recreate recreate -> isEventTrigger(recreate.object());
      case Step.Restore restore -> isEventTrigger(restore.object());
      case Step.PutOn putOn ->
          putOn.definition().dress().targets().stream().anyMatch(EventTriggers::isEventTrigger);
      case Step.Drop drop -> false;
      case Step.Migrate migrate -> false;
      case Step.TakeOff takeOff -> false;
      case Step.Accept accept -> false;
      case Step.Remember remember -> false;
      case Step.Forget forget -> false;
      case Step.Boundary boundary -> false;
    };
  }

  private static boolean isEventTrigger(ObjectId id) {
    return id.kind().family() == Family.EVENT_TRIGGER;
  }
}
