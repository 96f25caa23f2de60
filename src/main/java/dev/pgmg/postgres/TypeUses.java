package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.TypeUse;
import dev.pgmg.catalog.TypeUse.Bound;
import dev.pgmg.catalog.TypeUse.Column;
import dev.pgmg.catalog.TypeUse.Shape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what of tables holds types, and how many rows hold labels that are to go. */
final class TypeUses {

  private final Connection connection;

  TypeUses(Connection connection) {
    this.connection = connection;
  }

  /**
   * What holds those of these enums that have labels which are to go or to move; nothing is counted
   * for the others.
   *
   * @param wanted the labels that each of them is to have
   */
  Map<Address, TypeUse> of(Map<Address, List<String>> wanted) throws SQLException {
    Map<Address, List<String>> removed = removed(wanted);
    if (removed.isEmpty()) {
      return Map.of();
    }
    Map<Address, List<Column>> columns = columns(removed);
    Map<Address, List<Bound>> bound = bound(removed.keySet());
    Map<Address, TypeUse> uses = new HashMap<>();
    for (Address type : removed.keySet()) {
      uses.put(
          type,
          new TypeUse(columns.getOrDefault(type, List.of()), bound.getOrDefault(type, List.of())));
    }
    return uses;
  }

  /** The labels that go, for every enum that does not merely gain some. */
  private Map<Address, List<String>> removed(Map<Address, List<String>> wanted)
      throws SQLException {
    Map<Address, List<String>> removed = new HashMap<>();
    for (Map.Entry<Address, List<String>> type : wanted.entrySet()) {
      List<String> labels = labels(type.getKey());
      List<String> stay = labels.stream().filter(type.getValue()::contains).toList();
      List<String> inNewOrder = type.getValue().stream().filter(labels::contains).toList();
      if (!labels.equals(inNewOrder)) {
        List<String> gone = new ArrayList<>(labels);
        gone.removeAll(stay);
        removed.put(type.getKey(), gone);
      }
    }
    return removed;
  }

  private List<String> labels(Address type) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT enumlabel FROM pg_enum WHERE enumtypid = ? ORDER BY enumsortorder")) {
      query.setLong(1, type.oid());
      List<String> labels = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          labels.add(rows.getString(1));
        }
      }
      return labels;
    }
  }

  private Map<Address, List<Column>> columns(Map<Address, List<String>> removed)
      throws SQLException {
    Map<Address, List<Column>> found = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("typed-columns"))) {
      query.setArray(1, oids(removed.keySet()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Address type = new Address("pg_type", rows.getLong(1));
          found.computeIfAbsent(type, t -> new ArrayList<>()).add(column(rows));
        }
      }
    }
    for (Map.Entry<Address, List<Column>> entry : found.entrySet()) {
      List<String> labels = removed.getOrDefault(entry.getKey(), List.of());
      entry.setValue(counted(entry.getValue(), labels));
    }
    return found;
  }

  private static Column column(ResultSet rows) throws SQLException {
    Shape shape =
        rows.getBoolean(6) ? Shape.FOREIGN : rows.getBoolean(4) ? Shape.ARRAY : Shape.SINGLE;
    return new Column(
        new Address("pg_class", rows.getLong(7)),
        rows.getInt(8),
        rows.getString(2),
        rows.getString(3),
        shape,
        rows.getString(5),
        Map.of());
  }

  private List<Column> counted(List<Column> columns, List<String> labels) throws SQLException {
    List<Column> counted = new ArrayList<>();
    for (Column column : columns) {
      Map<String, Long> rows =
          labels.isEmpty() || column.shape() == Shape.FOREIGN ? Map.of() : count(column, labels);
      counted.add(column.with(rows));
    }
    return counted;
  }

  // Who may not read the table may plan all the same: then PostgreSQL refuses the conversion.
  private Map<String, Long> count(Column column, List<String> labels) throws SQLException {
    String sql =
        column.shape() == Shape.ARRAY
            ? "SELECT label, count(*) FROM %2$s CROSS JOIN unnest(%1$s::text[]) AS label"
                + " WHERE label = ANY (?) GROUP BY label"
            : "SELECT %1$s::text, count(*) FROM %2$s WHERE %1$s::text = ANY (?) GROUP BY 1";
    Map<String, Long> counts = new TreeMap<>();
    Savepoint savepoint = connection.setSavepoint();
    try (PreparedStatement query =
        connection.prepareStatement(sql.formatted(column.name(), column.table()))) {
      query.setArray(1, connection.createArrayOf("text", labels.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    } catch (SQLException mayNotRead) {
      connection.rollback(savepoint);
    }
    return counts;
  }

  private Map<Address, List<Bound>> bound(Collection<Address> types) throws SQLException {
    Map<Address, List<Bound>> found = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("type-bound"))) {
      query.setArray(1, oids(types));
      query.setArray(2, oids(types));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          List<String> recreate = new ArrayList<>(List.of(rows.getString(5)));
          if (!rows.getString(6).isEmpty()) {
            recreate.add(rows.getString(6));
          }
          Address type = new Address("pg_type", rows.getLong(1));
          Address address = new Address(rows.getString(2), rows.getLong(3));
          found
              .computeIfAbsent(type, t -> new ArrayList<>())
              .add(new Bound(address, rows.getString(4), recreate));
        }
      }
    }
    return found;
  }

  private java.sql.Array oids(Collection<Address> addresses) throws SQLException {
    return connection.createArrayOf("oid", addresses.stream().map(Address::oid).toArray());
  }
}
