package dev.pgmg.graph;

import java.util.Comparator;
import java.util.Locale;

/**
 * One object needs another.
 *
 * @param from the key of what needs
 * @param to the key of what is needed
 */
public record Edge(String from, String to, Origin origin) {

  static final Comparator<Edge> ORDER = Comparator.comparing(Edge::from).thenComparing(Edge::to);

  /** Where it is known from, the surest first. */
  public enum Origin {
    /** PostgreSQL's pg_depend. */
    CATALOG,
    /** A directive in the file. */
    REQUIRES,
    /** A name in the file's tokens may mean it: a guess. */
    NAMES;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isGuess() {
    return origin == Origin.NAMES;
  }

  /** The key at the other end of it. */
  public String at(Direction direction) {
    return direction == Direction.UP ? to : from;
  }
}
