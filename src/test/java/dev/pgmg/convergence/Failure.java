package dev.pgmg.convergence;

import java.util.Locale;

/**
 * A law that did not hold.
 *
 * @param step how many edits had been made
 * @param details what was printed or differs
 * @param story the files and what happened to them
 */
record Failure(Law law, int step, String details, String story) {

  /** What has to hold after every edit. */
  enum Law {
    /** PostgreSQL takes the project's statements in order: else the generator is wrong. */
    IS_A_PROJECT,
    /** apply succeeds. */
    APPLIES,
    /** The steps of the plan are enough: after them nothing is found left to do. */
    NOTHING_IS_LEFT,
    /** The catalog is that of a database where the statements were run in order. */
    CONVERGES,
    /** Planning again finds nothing. */
    PLANS_NOTHING_AGAIN,
    /** Adding a column drops nothing. */
    DROPS_NOTHING,
    /** Reformatting and moving are no change. */
    NO_CHANGES,
    /** pgmg builds the same from nothing. */
    BUILDS_FRESH,
    /** Where pgmg forgets what it knows, adopt proves all of it again and changes nothing. */
    IS_ADOPTED,
    /** What plan sees of damage done by hand, adopt sees where pgmg knows nothing. */
    DAMAGE_IS_NOT_ADOPTED
  }

  /** Whether this is most likely the same fault. */
  boolean isLike(Failure other) {
    return law == other.law && gist().equals(other.gist());
  }

  /** The first line of what is wrong, without names and numbers. */
  private String gist() {
    String line = details.lines().filter(one -> !one.isBlank()).findFirst().orElse("").strip();
    String words = line.replaceAll("\"[^\"]*\"|\\S*[\\d./]\\S*", "?");
    return law == Law.APPLIES ? words.toLowerCase(Locale.ROOT) : "";
  }

  @Override
  public String toString() {
    return "%s does not hold after edit %d%n%s%n%s".formatted(law, step, story, details);
  }
}
