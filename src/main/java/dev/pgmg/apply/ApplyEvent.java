package dev.pgmg.apply;

import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import java.time.Duration;
import java.util.List;

/** What happens while a plan is carried out, in order, for whoever shows it. */
public sealed interface ApplyEvent {

  /** Another apply is at work on this database. */
  record Waiting(String holder) implements ApplyEvent {}

  /** The first step comes next. */
  record Started(Plan plan) implements ApplyEvent {}

  /** A step is done; not committed yet. */
  record Done(Step step, Duration time) implements ApplyEvent {}

  /** PostgreSQL refused, and the plan has become longer by these steps. */
  record Extended(String refusal, List<Step> added) implements ApplyEvent {}

  /** What was done left these steps to do, which no word of the project told of. */
  record FollowedUp(List<Step> added) implements ApplyEvent {}

  /** Everything done so far was rolled back, to be done again in another order. */
  record Restarted() implements ApplyEvent {}
}
