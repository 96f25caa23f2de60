package dev.pgmg.apply;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Plan;
import dev.pgmg.problem.Problem;
import java.util.List;

/** Says whether a plan, made while nobody else applies, is the one that was agreed to. */
@FunctionalInterface
public interface Approval {

  /** Whatever the plan is. */
  Approval OF_ANY_PLAN = (plan, snapshot) -> List.of();

  /** Why it is not to be carried out; empty if it is. */
  List<Problem> objections(Plan plan, Snapshot snapshot);

  /** Why it is not to be committed, now that all of it is done; empty if it is. */
  default List<Problem> lastObjections() {
    return List.of();
  }
}
