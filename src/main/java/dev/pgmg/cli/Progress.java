package dev.pgmg.cli;

import dev.pgmg.apply.ApplyEvent;

/** Shows what takes long while an apply runs. */
interface Progress extends AutoCloseable {

  /** Where nobody watches. */
  Progress UNSEEN =
      new Progress() {
        @Override
        public void during(ApplyEvent event, Runnable saying) {
          saying.run();
        }

        @Override
        public void close() {
          // There is nothing to take away.
        }
      };

  /** Takes notice of what happens, and away what is shown while something else is said of it. */
  void during(ApplyEvent event, Runnable saying);

  @Override
  void close();
}
