package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How the body of a routine is checked, as CREATE FUNCTION would.
 *
 * @param routine its oid
 * @param settings the statement that puts in force what the routine itself sets, until the
 *     savepoint before it is rolled back to
 * @param call the statement that calls the validator of its language
 */
public record Validation(long routine, String settings, String call) {

  static List<Validation> of(Connection connection, Collection<Long> routines) {
    List<Validation> validations = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("validators"))) {
      query.setArray(1, connection.createArrayOf("oid", routines.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          validations.add(new Validation(rows.getLong(1), rows.getString(2), rows.getString(3)));
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
    return validations;
  }
}
