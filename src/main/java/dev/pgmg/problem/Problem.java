package dev.pgmg.problem;

import java.util.Optional;

/**
 * One thing that is wrong with the user's input, told so that the user can mend it.
 *
 * <p>Texts that do not apply are empty, never null.
 *
 * @param code what kind of thing it is; the message says what is the matter this time
 * @param message one line, PostgreSQL's own where the server said it
 * @param place where in the user's files, if anywhere
 * @param sqlState PostgreSQL's SQLSTATE (appendix A of its manual), or empty
 * @param detail PostgreSQL's DETAIL or pgmg's own, or empty
 * @param hint the way out, or empty
 * @param context PostgreSQL's CONTEXT, the calls that led there, newest first; then what pgmg was
 *     doing; or empty
 */
public record Problem(
    ProblemCode code,
    String message,
    Optional<SourceLocation> place,
    String sqlState,
    String detail,
    String hint,
    String context) {

  public Problem(
      ProblemCode code,
      String message,
      Optional<SourceLocation> place,
      String sqlState,
      String detail,
      String hint) {
    this(code, message, place, sqlState, detail, hint, "");
  }

  public static Problem of(ProblemCode code, String message) {
    return new Problem(code, message, Optional.empty(), "", "", "");
  }

  public static Problem at(SourceLocation place, ProblemCode code, String message) {
    return new Problem(code, message, Optional.of(place), "", "", "");
  }

  public Problem withHint(String newHint) {
    return new Problem(code, message, place, sqlState, detail, newHint, context);
  }

  /** Behind the context there is: what led there first stands last. */
  public Problem during(String activity) {
    String all = context.isEmpty() ? activity : context + "\n" + activity;
    return new Problem(code, message, place, sqlState, detail, hint, all);
  }

  public Problem withDetail(String newDetail) {
    return new Problem(code, message, place, sqlState, newDetail, hint, context);
  }
}
