package dev.pgmg.faults;

import java.io.IOException;

/**
 * Has a statement fail right before the COMMIT of a transaction that changed something, unseen by
 * pgmg: PostgreSQL answers such a COMMIT with ROLLBACK, and with no error.
 */
final class FailedBeforeCommit implements Talk.Listener {

  private boolean changed;

  @Override
  public void fromClient(Talk talk, Message message) throws IOException {
    if (message.type() == 'P') {
      if (changed && message.sql().equals("COMMIT")) {
        changed = false;
        talk.interject("select 1/0");
      }
      changed |= message.sql().equals("SET LOCAL check_function_bodies = off");
    }
    talk.send(message);
  }
}
