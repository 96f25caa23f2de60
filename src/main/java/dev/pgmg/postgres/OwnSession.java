package dev.pgmg.postgres;

import dev.pgmg.config.Connection;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/**
 * A connection whose session is pgmg's alone, with the settings it wants.
 *
 * <ol>
 *   <li>The settings are asked for as the session begins ({@link SessionSettings#options}), so that
 *       they hold from the first moment and are what RESET returns to.
 *   <li>One question then sets what could not be asked for; what it had to set is set again after
 *       each RESET that pgmg sends.
 *   <li>The question also tells whether the process that answers is the one that the connection
 *       began with. If not, there is a pooler in between, and {@link Pooler} finds out of which
 *       sort.
 * </ol>
 */
record OwnSession(
    java.sql.Connection connection,
    SessionSettings settings,
    Map<String, List<String>> afterResets) {

  static OwnSession open(Connection.Server server, String role) {
    SessionSettings settings =
        SessionSettings.of(server.parameters().getOrDefault("options", ""), role);
    java.sql.Connection connection = connect(server, settings, role);
    try {
      int process = connection.unwrap(PGConnection.class).getBackendPID();
      Found found = settle(connection, settings, process);
      if (found.process() != process) {
        Pooler.refuseShared(
            connection, found.process(), () -> Connector.connect(server, settings.options()));
        found = settle(connection, settings, found.process());
      }
      return new OwnSession(connection, settings, afterResets(settings, found.set()));
    } catch (SQLException e) {
      close(connection);
      throw new PgmgException(problem(e, server, role));
    } catch (PgmgException e) {
      close(connection);
      throw e;
    }
  }

  private static java.sql.Connection connect(
      Connection.Server server, SessionSettings settings, String role) {
    try {
      return Connector.connect(server, settings.options());
    } catch (PgmgException e) {
      Problem problem = e.problems().getFirst();
      throw role.isEmpty() || !isOfRole(problem.sqlState(), problem.message(), role)
          ? e
          : new PgmgException(mayNotBe(role, server, problem.message(), problem.sqlState()));
    }
  }

  /** Which process answered, and what had to be set. */
  private record Found(int process, Set<String> set) {}

  private static Found settle(java.sql.Connection connection, SessionSettings settings, int process)
      throws SQLException {
    Map<String, String> wanted = settings.all();
    String query = SqlResource.read("session-settings");
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setInt(1, process);
      statement.setArray(2, connection.createArrayOf("text", wanted.keySet().toArray()));
      statement.setArray(3, connection.createArrayOf("text", wanted.values().toArray()));
      Set<String> set = new TreeSet<>();
      int answered = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          answered = rows.getInt(1);
          if (Optional.ofNullable(rows.getString(3)).isPresent()) {
            set.add(rows.getString(2));
          }
        }
      }
      return new Found(answered, set);
    }
  }

  // RESET ROLE is not part of RESET ALL.
  private static Map<String, List<String>> afterResets(SessionSettings settings, Set<String> set) {
    Set<String> others = new TreeSet<>(set);
    boolean role = others.remove("role");
    return Map.of(
        "RESET ALL",
        settings.statements(others),
        "RESET ROLE",
        role ? settings.statements(Set.of("role")) : List.of());
  }

  /** The statements as they are to be sent, with what has to follow those that reset. */
  Statements heeding(List<String> statements) {
    List<String> sql = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      sql.add(statements.get(i));
      sql.addAll(afterResets.getOrDefault(statements.get(i), List.of()));
      while (origins.size() < sql.size()) {
        origins.add(i);
      }
    }
    return new Statements(sql, origins);
  }

  /**
   * What is sent.
   *
   * @param origins for each, the index of the one that it was sent for
   */
  record Statements(List<String> sql, List<Integer> origins) {}

  private static Problem problem(SQLException e, Connection.Server server, String role) {
    PostgresError error = PostgresError.of(e);
    if (!role.isEmpty() && isOfRole(error.sqlState(), error.message(), role)) {
      return mayNotBe(role, server, error.message(), error.sqlState());
    }
    String hint =
        error.sqlState().equals("42501")
            ? "it is set for user "
                + server.user()
                + " or for the database and changes what migrations do; a superuser can take it"
                + " away by ALTER ROLE or ALTER DATABASE ... RESET"
            : error.hint();
    return new Problem(
        ProblemCode.CONNECTION,
        "cannot work on " + server.describe() + ": " + error.message(),
        Optional.empty(),
        error.sqlState(),
        error.detail(),
        hint);
  }

  // 22023: there is no such role. 42501: the user is no member of it.
  private static boolean isOfRole(String sqlState, String message, String role) {
    return List.of("22023", "42501").contains(sqlState) && message.contains('"' + role + '"');
  }

  private static Problem mayNotBe(
      String role, Connection.Server server, String message, String sqlState) {
    String hint =
        sqlState.equals("42501")
            ? "GRANT the role to " + server.user() + ", or work without the setting role"
            : "role is written as PostgreSQL stores it: without quotes, capitals as they are";
    return new Problem(
        ProblemCode.ROLE,
        "user %s cannot work as role %s: %s".formatted(server.user(), role, message),
        Optional.empty(),
        sqlState,
        "",
        hint);
  }

  private static void close(java.sql.Connection connection) {
    try {
      connection.close();
    } catch (SQLException closedAlready) {
      // Closing is all that was wanted.
    }
  }
}
