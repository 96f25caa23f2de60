package dev.pgmg.faults;

import java.io.IOException;

/** Does harm when pgmg wants a COMMIT carried out. */
final class AtCommit implements Talk.Listener {

  /** The harm. */
  interface Harm {
    void at(Talk talk, Message execute) throws IOException;
  }

  private final int which;
  private final Harm harm;
  private boolean committing;
  private boolean changed;
  private int commits;

  /**
   * Prepares it.
   *
   * @param which of those that end a transaction that changed something, counted from 1
   */
  AtCommit(int which, Harm harm) {
    this.which = which;
    this.harm = harm;
  }

  @Override
  public void fromClient(Talk talk, Message message) throws IOException {
    if (message.type() == 'P') {
      committing = message.sql().equals("COMMIT");
      changed |= message.sql().equals("SET LOCAL check_function_bodies = off");
    }
    if (message.type() == 'E' && committing && changed) {
      commits++;
      changed = false;
      committing = false;
      if (commits == which) {
        harm.at(talk, message);
        return;
      }
    }
    talk.send(message);
  }
}
