package dev.pgmg.postgres;

import dev.pgmg.object.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names that are in the catalogs, for what somebody may have meant by one that is not. */
public final class KnownNames {

  private final Connection connection;

  KnownNames(Connection connection) {
    this.connection = connection;
  }

  /** Names that can stand for one another. */
  public enum Branch {
    RELATION,
    ROUTINE,
    TYPE,
    SCHEMA,
    ROLE
  }

  /**
   * A name that is there.
   *
   * @param kind in words, such as {@code materialized view}
   * @param isVisible whether it is found without its schema
   */
  public record Known(String kind, QualifiedName name, boolean isVisible) {}

  /** A column of a relation. */
  public record Column(String relation, String name) {}

  public List<Known> of(Branch branch) {
    List<Known> known = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("known-names"))) {
      query.setString(1, branch.name().toLowerCase(Locale.ROOT));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          known.add(
              new Known(
                  rows.getString(1),
                  new QualifiedName(rows.getString(2), rows.getString(3)),
                  rows.getBoolean(4)));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  public List<Column> columns(Collection<String> relations) {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("known-columns"))) {
      query.setArray(1, connection.createArrayOf("text", relations.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(new Column(rows.getString(1), rows.getString(2)));
        }
      }
      return columns;
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }
}
