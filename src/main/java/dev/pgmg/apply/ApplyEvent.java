package dev.pgmg.apply;

import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.problem.Problem;
import java.time.Duration;
import java.util.List;

/** What happens while a plan is carried out, in order, for whoever shows it. */
public sealed interface ApplyEvent {

  /** Another apply is at work on this database. */
  record Waiting(String holder) implements ApplyEvent {}

  /** The first step comes next. */
  record Started(Plan plan) implements ApplyEvent {}

  /** Commands are sent together, now. */
  record Sending(List<Sent> commands) implements ApplyEvent {

    public Sending {
      commands = List.copyOf(commands);
    }
  }

  /** A command of a step. */
  record Sent(Step step, Command command) {}

  /**
   * What the server says beside its answer to a command, in the moment it says so.
   *
   * @param notice a problem only by its shape; its code is {@code warning} or {@code notice}
   */
  record Noticed(Step step, Problem notice) implements ApplyEvent {}

  /** A step is done; not committed yet. */
  record Done(Step step, Duration time) implements ApplyEvent {}

  /** PostgreSQL refused, and the plan has become longer by these steps. */
  record Extended(String refusal, List<Step> added) implements ApplyEvent {}

  /** What was done left these steps to do, which no word of the project told of. */
  record FollowedUp(List<Step> added) implements ApplyEvent {}

  /** Everything done so far was rolled back, to be done again in another order. */
  record Restarted() implements ApplyEvent {}

  /** Something failed that may go through at another time: it is tried again after the delay. */
  record Retrying(Problem problem, Duration delay, int attempt, int attempts)
      implements ApplyEvent {}

  /** The connection was lost at COMMIT, and it has still to be found out what became of it. */
  record LostAtCommit() implements ApplyEvent {}

  /** An invalid index that an earlier attempt left is dropped. */
  record Cleared(String index) implements ApplyEvent {}
}
