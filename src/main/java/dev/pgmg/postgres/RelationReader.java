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

/** Reads what of relations a plan has to know: their children and their columns. */
final class RelationReader {

  private final Connection connection;

  RelationReader(Connection connection) {
    this.connection = connection;
  }

  /** Partitions and inheritance children, at any depth. */
  Map<Address, List<Address>> descendants(Collection<Address> relations) throws SQLException {
    Map<Address, List<Address>> descendants = new HashMap<>();
    Object[] oids = relationOids(relations);
    if (oids.length == 0) {
      return descendants;
    }
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("descendants"))) {
      query.setArray(1, connection.createArrayOf("oid", oids));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          descendants
              .computeIfAbsent(
                  new Address("pg_class", rows.getLong(1)), address -> new ArrayList<>())
              .add(new Address("pg_class", rows.getLong(2)));
        }
      }
    }
    return descendants;
  }

  private static Object[] relationOids(Collection<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.catalog().equals("pg_class"))
        .map(Address::oid)
        .toArray();
  }

  /** The numbers of columns, by name. */
  Map<Address, Map<String, Integer>> columns(Collection<Address> relations) throws SQLException {
    Map<Address, Map<String, Integer>> columns = new HashMap<>();
    Object[] oids = relationOids(relations);
    if (oids.length == 0) {
      return columns;
    }
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("columns"))) {
      query.setArray(1, connection.createArrayOf("oid", oids));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns
              .computeIfAbsent(
                  new Address("pg_class", rows.getLong(1)), address -> new LinkedHashMap<>())
              .put(rows.getString(2), rows.getInt(3));
        }
      }
    }
    return columns;
  }
}
