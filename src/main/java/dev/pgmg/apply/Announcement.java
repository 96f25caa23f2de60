package dev.pgmg.apply;

import dev.pgmg.plan.Plan;
import dev.pgmg.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What the listeners of channel {@code pgmg} are told of an apply. */
public sealed interface Announcement {

  /** What it was about, as far as it is known by then. */
  Plan plan();

  /** Told before anything is done, in a transaction of its own. */
  record Started(Plan plan) implements Announcement {}

  /** Told by the last commit, in the same moment as what it commits. */
  record Succeeded(Plan plan) implements Announcement {}

  /** Told after the rollback, where the connection still lives. */
  record Failed(Plan plan, Outcome.End end, List<Problem> problems) implements Announcement {
    public Failed {
      problems = List.copyOf(problems);
    }
  }

  /** Puts announcements into words. */
  @FunctionalInterface
  interface Herald {

    /** The same, but what has begun is told with its success, and nothing of a failure. */
    default Herald ofSuccess() {
      List<String> told = new ArrayList<>();
      return announcement -> {
        if (announcement instanceof Started) {
          told.clear();
        }
        if (!(announcement instanceof Failed)) {
          told.addAll(payloads(announcement));
        }
        return announcement instanceof Succeeded ? List.copyOf(told) : List.of();
      };
    }

    /** Tells nobody. */
    Herald SILENT = announcement -> List.of();

    /** What is to be sent, in this order; empty for nothing. */
    List<String> payloads(Announcement announcement);
  }
}
