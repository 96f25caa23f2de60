package dev.pgmg.postgres;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.sql.SQLException;
import java.util.Optional;

/** A command that PostgreSQL refused, and which one of those that were sent together. */
public final class DatabaseException extends RuntimeException {

  private final transient PostgresError error;
  private final int index;

  DatabaseException(SQLException cause, int index) {
    super(cause.getMessage(), cause);
    this.error = PostgresError.of(cause);
    this.index = index;
  }

  private DatabaseException(DatabaseException cause, int index) {
    super(cause.getMessage(), cause.getCause());
    this.error = cause.error;
    this.index = index;
  }

  /** The same, told of another command. */
  DatabaseException at(int newIndex) {
    return new DatabaseException(this, newIndex);
  }

  public PostgresError error() {
    return error;
  }

  /** What PostgreSQL said, without a place in a file. */
  public Problem problem() {
    return new Problem(
        ProblemCode.DATABASE,
        error.message(),
        Optional.empty(),
        error.sqlState(),
        error.detail(),
        error.hint(),
        error.context());
  }

  /** How many commands before it succeeded. */
  public int index() {
    return index;
  }
}
