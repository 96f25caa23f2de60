package dev.pgmg.sql;

import java.util.Optional;

/**
 * Follows the tokens of one statement into the {@code BEGIN ATOMIC ... END} of a routine, where
 * semicolons end nothing (CREATE FUNCTION's page in the manual, {@code sql_body}, PostgreSQL 14).
 *
 * <p>Each statement of the body ends with a semicolon, so the {@code END} that closes it comes
 * right after one (or after {@code ATOMIC}); every other {@code END} is that of a CASE or a name.
 */
final class RoutineBody {

  private enum State {
    START,
    CREATE,
    OR,
    REPLACE,
    ROUTINE,
    BEGIN,
    BETWEEN_STATEMENTS,
    IN_STATEMENT,
    OTHER
  }

  private State state = State.START;
  private Optional<Token> begin = Optional.empty();
  private boolean nameFollows;

  boolean isOpen() {
    return state == State.BETWEEN_STATEMENTS || state == State.IN_STATEMENT;
  }

  /** The {@code BEGIN} of a body that is still open. */
  Optional<Token> openedBy() {
    return isOpen() ? begin : Optional.empty();
  }

  /** Takes the next token outside of parentheses. */
  void accept(Token token) {
    if (state == State.OTHER) {
      return;
    }
    state = after(token);
    nameFollows = token.is(".") || token.isWord("as");
  }

  private State after(Token token) {
    return switch (state) {
      case START -> token.isWord("create") ? State.CREATE : State.OTHER;
      case CREATE -> token.isWord("or") ? State.OR : routine(token);
      case OR -> token.isWord("replace") ? State.REPLACE : State.OTHER;
      case REPLACE -> routine(token);
      case ROUTINE -> head(token);
      case BEGIN -> token.isWord("atomic") ? State.BETWEEN_STATEMENTS : head(token);
      case BETWEEN_STATEMENTS -> token.isWord("end") ? State.OTHER : body(token);
      case IN_STATEMENT -> body(token);
      case OTHER -> State.OTHER;
    };
  }

  private static State routine(Token token) {
    return token.isWord("function") || token.isWord("procedure") ? State.ROUTINE : State.OTHER;
  }

  private State head(Token token) {
    if (token.isWord("begin") && !nameFollows) {
      begin = Optional.of(token);
      return State.BEGIN;
    }
    return State.ROUTINE;
  }

  private static State body(Token token) {
    return token.is(";") ? State.BETWEEN_STATEMENTS : State.IN_STATEMENT;
  }
}
