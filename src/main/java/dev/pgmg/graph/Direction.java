package dev.pgmg.graph;

/** Which way to go from an object. */
public enum Direction {
  /** To what it needs. */
  UP,
  /** To what needs it: what a change of it may affect. */
  DOWN;

  public Direction opposite() {
    return this == UP ? DOWN : UP;
  }
}
