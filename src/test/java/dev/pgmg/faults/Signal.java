package dev.pgmg.faults;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A signal that a pgmg gets from the system.
 *
 * @param moment of its talk with the server, counted in messages that make the server do something
 */
record Signal(String name, int number, int moment) {

  /** What the system answers for a process that a signal ended. */
  int exitCode() {
    return 128 + number;
  }

  /** Sends it when the server is told what to do at that moment; all goes on meanwhile. */
  Talk.Listener sentTo(PgmgProcess process) {
    AtomicInteger moments = new AtomicInteger();
    return (talk, message) -> {
      talk.send(message);
      if (talk.isMoment(message) && moments.incrementAndGet() == moment) {
        process.signal(name);
      }
    };
  }

  @Override
  public String toString() {
    return "SIG%s at message %d".formatted(name, moment);
  }
}
