package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what of relations and composite types a plan has to know: their children and columns. */
final class RelationReader {

  private final Connection connection;

  RelationReader(Connection connection) {
    this.connection = connection;
  }

  /** Partitions, inheritance children and typed tables, at any depth. */
  Map<Address, List<Address>> descendants(Collection<Address> ancestors) throws SQLException {
    Map<Address, List<Address>> descendants = new HashMap<>();
    if (ancestors.stream().noneMatch(RelationReader::hasColumns)) {
      return descendants;
    }
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("descendants"))) {
      Addresses.bind(connection, query, 1, ancestors);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          descendants
              .computeIfAbsent(
                  new Address(rows.getString(1), rows.getLong(2)), address -> new ArrayList<>())
              .add(new Address("pg_class", rows.getLong(3)));
        }
      }
    }
    return descendants;
  }

  private static boolean hasColumns(Address address) {
    return address.catalog().equals("pg_class") || address.catalog().equals("pg_type");
  }

  /** The numbers of columns and attributes, by name. */
  Map<Address, Map<String, Integer>> columns(Collection<Address> addresses) throws SQLException {
    Map<Address, Map<String, Integer>> columns = new HashMap<>();
    if (addresses.stream().noneMatch(RelationReader::hasColumns)) {
      return columns;
    }
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("columns"))) {
      Addresses.bind(connection, query, 1, addresses);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns
              .computeIfAbsent(
                  new Address(rows.getString(1), rows.getLong(2)), address -> new LinkedHashMap<>())
              .put(rows.getString(3), rows.getInt(4));
        }
      }
    }
    return columns;
  }
}
