package dev.pgmg.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * What a session does at the moment, as another one sees it.
 *
 * @param statement as far as PostgreSQL keeps it (track_activity_query_size)
 * @param time since it began
 */
public record Activity(String statement, Duration time, Waiting waiting, Optional<Stage> stage) {

  /** Whether it does not go on for a lock that somebody else holds. */
  public enum Waiting {
    FOR_A_LOCK,
    FOR_NOBODY
  }

  /**
   * How far a command is that PostgreSQL keeps count of.
   *
   * @param words its phase
   * @param total of what is counted in that phase; 0 if that is unknown
   */
  public record Stage(String words, long done, long total) {}
}
