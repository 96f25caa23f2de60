package dev.pgmg.apply;

import dev.pgmg.plan.Command;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.ServerNotice;
import dev.pgmg.postgres.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Statements that are sent together, and which item of the queue each of them belongs to: the
 * settings of a section, savepoints around each unit, and what ends with a section.
 */
final class Batch {

  static final String RELEASE = "RELEASE SAVEPOINT pgmg";
  private static final String SAVEPOINT = "SAVEPOINT pgmg";

  private final Task task;
  private final Session session;
  private final Queue queue;
  private final int from;
  private final int to;
  private final List<String> statements = new ArrayList<>();
  private final List<Integer> items = new ArrayList<>();

  Batch(Task task, Queue queue, int from, int to) {
    this.task = task;
    this.session = task.session();
    this.queue = queue;
    this.from = from;
    this.to = to;
    addAll(queue.settings(from), from);
    for (int unit = from; unit < to; unit = queue.endOfUnit(unit)) {
      add(SAVEPOINT, unit);
      for (int i = unit; i < queue.endOfUnit(unit); i++) {
        add(queue.item(i).command().sql(), i);
      }
      add(RELEASE, queue.endOfUnit(unit) - 1);
    }
    // What a section sets (a role, a search_path) is over with it.
    if (endsSection(to)) {
      addAll(task.settingsAsBefore(), to - 1);
    }
  }

  private List<ApplyEvent.Sent> sent() {
    return IntStream.range(from, to)
        .mapToObj(i -> new ApplyEvent.Sent(queue.stepOf(i), queue.item(i).command()))
        .toList();
  }

  private void tell(int item, ServerNotice notice) {
    task.tell(
        new ApplyEvent.Noticed(
            queue.stepOf(item), Failures.notice(notice, queue.item(item).command())));
  }

  private void add(String sql, int item) {
    statements.add(sql);
    items.add(item);
  }

  private void addAll(List<String> sql, int item) {
    sql.forEach(one -> add(one, item));
  }

  private boolean endsSection(int end) {
    boolean stepEnds = end == queue.size() || queue.item(end).step() != queue.item(end - 1).step();
    return stepEnds
        && queue.stepOf(end - 1) instanceof Step.Migrate migrate
        && migrate.endsSection();
  }

  /** The item to blame where the statement of that index failed. */
  int itemAt(int index) {
    return queue.isCopy(from) ? from : items.get(Math.min(index, items.size() - 1));
  }

  // The data of a COPY go by another protocol, between the statements around it.
  void send() {
    task.tell(new ApplyEvent.Sending(sent()));
    if (!queue.isCopy(from)) {
      session.execute(statements, (index, notice) -> tell(items.get(index), notice));
      return;
    }
    Command copy = queue.item(from).command();
    int at = statements.indexOf(SAVEPOINT) + 1;
    session.execute(statements.subList(0, at));
    session.copyIn(
        copy.sql(), copy.copyData().orElseThrow(), (index, notice) -> tell(from, notice));
    session.execute(statements.subList(at + 1, statements.size()));
  }
}
