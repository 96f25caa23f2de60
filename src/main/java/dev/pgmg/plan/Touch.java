package dev.pgmg.plan;

import dev.pgmg.catalog.Address;

/**
 * What one statement does to one object.
 *
 * @param reason such as {@code depends on column users.score}
 */
record Touch(StepRef.Running statement, Address object, Kind kind, String reason) {

  enum Kind {
    /** It must be gone before the statement runs. */
    IN_THE_WAY,
    /** The statement takes it away. */
    GOES_ALONG,
    /** It has to be made again after the statement: its old shape is not that of its text. */
    OUTDATED,
    /** What it mentions has another name then; it is made again, unless that is all. */
    CALLED_OTHERWISE;

    boolean isAfterwards() {
      return this == OUTDATED || this == CALLED_OTHERWISE;
    }
  }
}
