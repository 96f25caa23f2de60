package dev.pgmg.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends a stage because of {@linkplain Problem problems}: one or more, in the order they are shown.
 *
 * <p>Everything else that is thrown is a bug of pgmg's.
 */
public final class PgmgException extends RuntimeException {

  private final transient List<Problem> problems;

  public PgmgException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a PgmgException needs a problem");
    }
    this.problems = List.copyOf(problems);
  }

  public PgmgException(Problem problem) {
    this(List.of(problem));
  }

  public List<Problem> problems() {
    return problems;
  }
}
