package dev.pgmg.postgres;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL said when it refused (manual, 55.8 Error and Notice Message Fields).
 *
 * <p>Texts that it did not give are empty, positions 0.
 *
 * @param position 1-based, in characters of the statement sent
 * @param internalPosition 1-based, in characters of {@code internalQuery}
 * @param internalQuery a query PostgreSQL generated itself, or a function's body
 * @param context the call stack, newest first
 */
public record PostgresError(
    String sqlState,
    String message,
    String detail,
    String hint,
    int position,
    int internalPosition,
    String internalQuery,
    String context) {

  private static final Set<String> OVER_A_LIMIT = Set.of("25P03", "25P04");

  static PostgresError of(SQLException exception) {
    if (exception instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
      return of(Objects.requireNonNull(postgres.getServerErrorMessage()));
    }
    if (exception instanceof PSQLWarning warning) {
      return of(warning.getServerErrorMessage());
    }
    return new PostgresError(
        text(exception.getSQLState()), text(exception.getMessage()), "", "", 0, 0, "", "");
  }

  private static PostgresError of(ServerErrorMessage said) {
    return new PostgresError(
        text(said.getSQLState()),
        text(said.getMessage()),
        text(said.getDetail()),
        text(said.getHint()),
        said.getPosition(),
        said.getInternalPosition(),
        text(said.getInternalQuery()),
        text(said.getWhere()));
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  /** The server has too little of something (class 53): disk, memory, locks. */
  public boolean isForWantOfResources() {
    return sqlState.startsWith("53");
  }

  /**
   * The connection is gone: class 08, the server or somebody ended it (57P01 to 57P05), or it went
   * over a limit of its transaction (25P03, 25P04).
   */
  public boolean isConnectionLost() {
    return sqlState.startsWith("08")
        || sqlState.startsWith("57P")
        || OVER_A_LIMIT.contains(sqlState);
  }
}
