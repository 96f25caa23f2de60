package dev.pgmg.watch;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.Outcome;
import dev.pgmg.problem.Problem;
import dev.pgmg.test.TestResult;
import java.time.Duration;
import java.util.List;

/** What happens while files are watched, in order, for whoever shows it. */
public sealed interface WatchEvent {

  /**
   * The first connection is there.
   *
   * @param address where, without a password
   */
  record Connected(String address) implements WatchEvent {}

  /**
   * An apply has come to its end.
   *
   * @param done its steps; none of them stays if it failed
   * @param time from the reading of the files to the commit
   */
  record Applied(Outcome outcome, List<ApplyEvent.Done> done, Duration time) implements WatchEvent {

    public Applied {
      done = List.copyOf(done);
    }

    /** Whether the database is another one than before. */
    public boolean changedSomething() {
      return outcome.end() == Outcome.End.COMMITTED;
    }
  }

  /** The files cannot be understood, or the database not be asked: nothing was done. */
  record Failed(List<Problem> problems) implements WatchEvent {

    public Failed {
      problems = List.copyOf(problems);
    }
  }

  /** The tests that were run. */
  record Tested(List<TestResult> results) implements WatchEvent {

    public Tested {
      results = List.copyOf(results);
    }

    public boolean haveAllPassed() {
      return results.stream().allMatch(TestResult::hasPassed);
    }
  }

  /** What was found in routines that are there now all the same. */
  record Checked(List<Problem> findings) implements WatchEvent {

    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** What an apply waits for, or does again. */
  record Meanwhile(ApplyEvent event) implements WatchEvent {}

  /** The connection is lost; it is tried again until it is there. */
  record Lost(String reason) implements WatchEvent {}

  /** The server answers again. */
  record Back() implements WatchEvent {}
}
