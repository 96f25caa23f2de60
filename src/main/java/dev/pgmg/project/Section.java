package dev.pgmg.project;

import dev.pgmg.sql.Statement;
import dev.pgmg.sql.TokenHash;
import java.util.List;

/**
 * A part of a migration whose progress is recorded by itself.
 *
 * @param name as its directive says, else its number; empty where the file has no directives
 * @param from index of its first statement in the migration
 * @param to index behind its last one
 * @param ran how many of its statements ran in an earlier apply: they are not counted here
 */
public record Section(String name, Mode mode, Limits limits, int from, int to, int ran) {

  /** How its statements run. */
  public enum Mode {
    TRANSACTIONAL("transactional"),
    /** Each by itself, outside a transaction. */
    NON_TRANSACTIONAL("non-transactional");

    private final String word;

    Mode(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** All statements of a migration in one transaction. */
  static Section whole(List<Statement> statements) {
    return new Section("", Mode.TRANSACTIONAL, Limits.NONE, 0, statements.size(), 0);
  }

  public boolean isOutside() {
    return mode == Mode.NON_TRANSACTIONAL;
  }

  public int size() {
    return to - from;
  }

  /** What makes the first statements of a section the same as before: not the space between. */
  public static String hash(List<Statement> statements) {
    return TokenHash.ofStatements(statements);
  }

  /** The same behind some statements that ran already, in a migration that begins later. */
  Section without(int statements, int shift) {
    return new Section(name, mode, limits, from + statements - shift, to - shift, ran + statements);
  }
}
