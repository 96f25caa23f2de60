package dev.pgmg.postgres;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.postgres.Locator.Naming;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the extension plpgsql_check says of a routine.
 *
 * @param line of the body, from 1; 0 where it concerns all of it
 */
public record BodyFinding(
    ObjectId routine,
    int line,
    String level,
    String sqlState,
    String message,
    String detail,
    String hint) {

  /** Of those that are written in PL/pgSQL; empty where the extension is not installed. */
  static Optional<List<BodyFinding>> of(List<ObjectId> routines, Connection connection)
      throws SQLException {
    Optional<String> checker = checker(connection);
    if (checker.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, ObjectId> byOid = new HashMap<>();
    new Locator(connection)
        .locate(routines, Naming.DECLARED)
        .forEach((id, place) -> byOid.put(place.address().oid(), id));
    String sql = SqlResource.read("body-findings", QualifiedName.quoted(checker.get()));
    List<BodyFinding> findings = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("oid", byOid.keySet().toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          findings.add(finding(rows, Objects.requireNonNull(byOid.get(rows.getLong(1)))));
        }
      }
    }
    return Optional.of(findings);
  }

  private static Optional<String> checker(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("body-checker"));
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private static BodyFinding finding(ResultSet rows, ObjectId routine) throws SQLException {
    return new BodyFinding(
        routine,
        rows.getInt(2),
        text(rows, 3),
        text(rows, 4),
        text(rows, 5),
        text(rows, 6),
        text(rows, 7));
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    return Optional.ofNullable(rows.getString(column)).orElse("");
  }
}
