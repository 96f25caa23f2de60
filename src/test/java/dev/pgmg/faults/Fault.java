package dev.pgmg.faults;

import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One fault: at which moment of an apply, when exactly, and how the connection ends.
 *
 * @param moment counted in messages that make the server do something
 */
record Fault(int moment, Timing timing, Manner manner) {

  /** Before the server is told, while it works, or when it is done but nobody has heard. */
  enum Timing {
    BEFORE,
    DURING,
    AFTER
  }

  /** Who ends it. */
  enum Manner {
    /** {@code pg_terminate_backend}, as an administrator does. */
    KILL,
    /** The network, for both sides. */
    CUT
  }

  @Override
  public String toString() {
    return "%s %s message %d".formatted(manner, timing, moment);
  }

  /** Does the harm to one connection. */
  static final class Harm implements Talk.Listener {

    private final Fault fault;
    private final AtomicInteger moments = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    Harm(Fault fault) {
      this.fault = fault;
    }

    // Waits until it is gone; pg_terminate_backend() itself would look every 100 ms only.
    private static String ending(int process) {
      return """
      DO $$
      DECLARE victim CONSTANT int := %d;
      BEGIN
        PERFORM pg_terminate_backend(victim);
        FOR i IN 1..10000 LOOP
          EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_get_activity(victim));
          PERFORM pg_sleep(0.002), pg_stat_clear_snapshot();
        END LOOP;
      END $$
      """
          .formatted(process);
    }

    boolean isDone() {
      return done.get();
    }

    @Override
    public void fromClient(Talk talk, Message message) throws IOException {
      boolean now = talk.isMoment(message) && moments.incrementAndGet() == fault.moment();
      if (!now) {
        talk.send(message);
        return;
      }
      done.set(true);
      switch (fault.timing()) {
        case BEFORE -> talk.settle();
        case DURING -> talk.send(message);
        case AFTER -> {
          talk.mute();
          talk.send(message);
          talk.settle();
        }
      }
      end(talk);
    }

    private void end(Talk talk) throws IOException {
      if (fault.manner() == Manner.CUT) {
        talk.cut();
        return;
      }
      try {
        TestServer.get().run(ending(talk.process()));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      if (fault.timing() == Timing.AFTER) {
        talk.cut();
      }
    }
  }
}
