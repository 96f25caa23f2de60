package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.faults.Course.Kind;
import dev.pgmg.faults.Fault.Manner;
import dev.pgmg.faults.Fault.Timing;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Breaks the same apply at one moment after another.
 *
 * <ol>
 *   <li>An apply that nothing happens to shows the moments there are, and what it commits.
 *   <li>Each fault meets a database as it was before. Afterwards it is in a condition that was seen
 *       there, and what pgmg said of it is true.
 *   <li>From each condition that faults lead to, a plain apply comes to the same end, once.
 * </ol>
 */
final class Sweep implements AutoCloseable {

  private static final int EVERY = 7;

  private final TestServer server = TestServer.get();
  private final Path directory;
  private final TestDatabase template;
  private final List<Condition> boundaries;
  private final Course course;
  private final Set<Condition> mended = new HashSet<>();
  private TestDatabase database;
  private Observer observer;
  private int faults;

  Sweep(Subject subject, Path directory) throws IOException, SQLException {
    this.directory = directory;
    this.template = server.createDatabase();
    subject.prepare(directory, template);
    this.database = server.copyOf(template);
    this.observer = new Observer(database);
    this.course = new Course(observer);
    try (FaultProxy proxy = new FaultProxy(database.address(), course)) {
      Pgmg.Result result = pgmg(proxy).run("apply");
      assertThat(result.exitCode()).as(result.toString()).isZero();
    }
    this.boundaries = course.boundaries();
    mended.add(before());
    another();
  }

  int faults() {
    return faults;
  }

  List<Fault> all(Manner manner) {
    List<Fault> all = new ArrayList<>();
    for (int moment = 1; moment <= course.moments().size(); moment++) {
      for (Timing timing : Timing.values()) {
        if (isOfItsOwn(moment, timing, manner)) {
          all.add(new Fault(moment, timing, manner));
        }
      }
    }
    return all;
  }

  // After a message is before the next one, but for those that end a transaction. To the server a
  // cut is the end of what it hears; so a few of them will do.
  private boolean isOfItsOwn(int moment, Timing timing, Manner manner) {
    Kind kind = course.moments().get(moment - 1);
    return switch (timing) {
      case BEFORE -> manner == Manner.KILL && kind != Kind.SYNC;
      case DURING -> kind == Kind.END || (kind == Kind.CHANGE && isTaken(moment, manner));
      case AFTER -> kind == Kind.END;
    };
  }

  private static boolean isTaken(int moment, Manner manner) {
    return manner == Manner.KILL || moment % EVERY == 0;
  }

  void meet(Fault fault) throws IOException, SQLException {
    Fault.Harm harm = new Fault.Harm(fault);
    Pgmg.Result result;
    try (FaultProxy proxy = new FaultProxy(database.address(), harm)) {
      result = pgmg(proxy).run("apply");
    }
    assertThat(harm.isDone()).as(fault.toString()).isTrue();
    judge(result, fault + ": " + result);
  }

  /** Sends a signal to a pgmg that is a process of its own. */
  void meet(Signal signal) throws Exception {
    PgmgProcess process = new PgmgProcess(directory);
    Pgmg.Result result;
    Talk.Listener sending = signal.sentTo(process);
    try (FaultProxy proxy = new FaultProxy(database.address(), sending)) {
      process.start(proxy.through(database.connectionString()), "apply");
      result = process.result();
    }
    assertThat(result.exitCode()).as(signal + ": " + result).isIn(0, signal.exitCode());
    judge(result, signal + ": " + result);
  }

  int moments() {
    return course.moments().size();
  }

  private void judge(Pgmg.Result result, String told) throws IOException, SQLException {
    faults++;
    assertThat(observer.leftovers()).as(told).isEmpty();
    Condition now = observer.condition();
    isKnown(now, told);
    saidTheTruth(result, now, told);
    if (mended.add(now)) {
      applyAgain(told);
    }
    if (!now.equals(before())) {
      another();
    }
  }

  private void isKnown(Condition now, String told) {
    if (boundaries.stream().map(Condition::inTheMidst).anyMatch(now.inTheMidst()::equals)) {
      return;
    }
    String differences =
        now.dump().differencesFrom(before().dump())
            + "\nto the end:\n"
            + now.dump().differencesFrom(after().dump());
    assertThat(differences).as(told).isEmpty();
  }

  private void saidTheTruth(Pgmg.Result result, Condition now, String told) {
    String said = result.err();
    assertThat(said).as(told).doesNotContain("cannot be asked");
    if (result.exitCode() == 0) {
      assertThat(now).as(told).isEqualTo(after());
    } else if (said.contains("the database is unchanged")) {
      assertThat(now).as(told).isEqualTo(before());
    } else if (said.contains("cannot work on")) {
      assertThat(now).as(told).isEqualTo(before());
    } else if (result.exitCode() == 1) {
      assertThat(said)
          .as(told)
          .containsAnyOf(
              "of this plan has committed stays",
              "What this plan has up to the COMMIT is committed",
              "while this statement ran outside a transaction",
              "What ran before this statement stays");
    }
  }

  private void applyAgain(String told) throws SQLException, IOException {
    Pgmg.Result again = Pgmg.in(directory, database).run("apply");
    assertThat(again.exitCode()).as(told + "\nagain: " + again).isZero();
    Condition end = observer.condition();
    assertThat(end.dump().differencesFrom(after().dump())).as(told).isEmpty();
    assertThat(Pgmg.in(directory, database).run("plan").out()).as(told).contains("No changes");
  }

  private Condition before() {
    return boundaries.getFirst();
  }

  private Condition after() {
    return boundaries.getLast();
  }

  private Pgmg pgmg(FaultProxy proxy) {
    return new Pgmg(directory, proxy.through(database.connectionString()));
  }

  private void another() throws SQLException {
    observer.close();
    database.close();
    database = server.copyOf(template);
    observer = new Observer(database);
  }

  @Override
  public void close() throws SQLException {
    observer.close();
    database.close();
    template.close();
  }
}
