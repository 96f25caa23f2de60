package dev.pgmg.apply;

import dev.pgmg.object.ObjectKind;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** The commands of a plan one behind the other, and how many of them go into one round trip. */
final class Queue {

  /** Commands that share a savepoint: this many are done again if one of them is refused. */
  private static final int SHARED = 50;

  /**
   * One command of a step.
   *
   * @param step index in the plan
   * @param index among the step's commands
   */
  record Item(int step, int index, Command command) {}

  private final Plan plan;
  private final Patience patience;
  private final List<Item> items = new ArrayList<>();

  Queue(Plan plan, Patience patience) {
    this.plan = plan;
    this.patience = patience;
    for (int step = 0; step < plan.steps().size(); step++) {
      List<Command> commands = plan.steps().get(step).commands();
      for (int i = 0; i < commands.size(); i++) {
        items.add(new Item(step, i, commands.get(i)));
      }
    }
  }

  int size() {
    return items.size();
  }

  Item item(int index) {
    return items.get(index);
  }

  Step stepOf(int index) {
    return plan.steps().get(items.get(index).step());
  }

  /** Whether the first commands of both are the same. */
  boolean startsLike(Queue other, int count) {
    if (items.size() < count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!items.get(i).command().sql().equals(other.items.get(i).command().sql())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the commands end that start here and share a savepoint. What is slow, and what a
   * migration says, has one of its own, so that it never runs twice.
   */
  int endOfUnit(int from) {
    int to = from + 1;
    while (!isAlone(from) && to < items.size() && to - from < SHARED && !isAlone(to)) {
      to++;
    }
    return to;
  }

  /**
   * Where the commands end that are sent together: a step of a migration by itself, so that it can
   * be timed; COPY data by itself, because it is another protocol; and by itself what may run out
   * of its time, so that it can be told that it did.
   */
  int endOfTrip(int from, int limit) {
    int to = endOfUnit(from);
    while (to < items.size() && !isCopy(from) && !isLimited(from) && belongsTogether(from, to)) {
      int next = endOfUnit(to);
      if (next - from > limit) {
        break;
      }
      to = next;
    }
    return to;
  }

  private boolean belongsTogether(int from, int to) {
    if (isCopy(to)) {
      return false;
    }
    boolean migration = stepOf(from) instanceof Step.Migrate;
    return migration
        ? items.get(from).step() == items.get(to).step()
        : !(stepOf(to) instanceof Step.Migrate);
  }

  private boolean isLimited(int index) {
    return patience(index).limitsStatements();
  }

  /** With what an item is to be tried. */
  Patience patience(int index) {
    return stepOf(index) instanceof Step.Migrate migrate
        ? patience.of(migrate.section().limits())
        : patience;
  }

  /** The statements that a section's own limits need before it. */
  List<String> settings(int index) {
    Patience own = patience(index);
    return own.equals(patience) ? List.of() : own.inTransaction();
  }

  /**
   * Whether something else comes before an item's section goes on, and what it has set is not for
   * that.
   */
  boolean interruptsSettings(int index) {
    return index > 0
        && !(stepOf(index) instanceof Step.Migrate)
        && stepOf(index - 1) instanceof Step.Migrate migrate
        && !migrate.endsSection()
        && (migrate.maySet() || !patience(index - 1).equals(patience));
  }

  boolean isCopy(int index) {
    return items.get(index).command().copyData().isPresent();
  }

  private boolean isAlone(int index) {
    return switch (stepOf(index)) {
      case Step.Migrate migrate -> true;
      case Step.Create create ->
          create.definition().id().kind() == ObjectKind.MATERIALIZED_VIEW
              || create.definition().id().kind() == ObjectKind.INDEX;
      case Step.Recreate recreate -> true;
      case Step other -> false;
    };
  }
}
