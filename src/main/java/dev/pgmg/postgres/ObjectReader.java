package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Worn;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what objects are and what they wear; only what pgmg does not manage is deparsed. */
final class ObjectReader {

  private final Connection connection;

  ObjectReader(Connection connection) {
    this.connection = connection;
  }

  List<CatalogObject> read(Set<Address> addresses, Set<Address> managed) throws SQLException {
    Map<Address, List<Worn>> wear = wear(addresses);
    List<CatalogObject> objects = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("objects"))) {
      Addresses.bind(connection, query, 1, addresses);
      query.setArray(
          3, connection.createArrayOf("bool", addresses.stream().map(managed::contains).toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Address address = new Address(rows.getString(1), rows.getLong(2));
          objects.add(object(rows, address, wear.getOrDefault(address, List.of())));
        }
      }
    }
    return objects;
  }

  private static CatalogObject object(ResultSet rows, Address address, List<Worn> wear)
      throws SQLException {
    QualifiedName name = new QualifiedName(rows.getString(4), rows.getString(5));
    return new CatalogObject(
        address,
        new ObjectId(ObjectKind.valueOf(rows.getString(3)), name, rows.getString(6)),
        rows.getString(7),
        rows.getString(8),
        rows.getString(9),
        rows.getString(10),
        List.of(),
        wear);
  }

  private Map<Address, List<Worn>> wear(Set<Address> addresses) throws SQLException {
    Map<Address, List<Worn>> wear = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(SqlResource.read("dress"))) {
      Addresses.bind(connection, query, 1, addresses);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Address address = new Address(rows.getString(1), rows.getLong(2));
          wear.computeIfAbsent(address, a -> new ArrayList<>())
              .add(
                  new Worn(
                      Worn.Aspect.valueOf(rows.getString(3)),
                      rows.getString(4),
                      List.of((String[]) rows.getArray(5).getArray()),
                      ""));
        }
      }
    }
    return wear;
  }
}
