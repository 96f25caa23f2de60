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
import java.util.stream.Collectors;

/**
 * Reads what objects are and what they wear, in one round trip; only what pgmg does not manage is
 * deparsed.
 *
 * <p>Descriptions are read as PostgreSQL's messages have them. All else is read with an empty
 * search_path, so that its SQL means the same wherever it runs; a savepoint puts the path back.
 */
final class ObjectReader {

  private final Connection connection;
  private final Branches branches;

  ObjectReader(Connection connection) {
    this.connection = connection;
    this.branches = Branches.on(connection);
  }

  List<CatalogObject> read(Set<Address> addresses, Set<Address> managed) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql(addresses))) {
      bind(query, addresses, managed);
      query.execute();
      Results results = new Results(query);
      Map<Address, String> descriptions = descriptions(results.next());
      ResultSet rows = results.next();
      List<CatalogObject> bare = new ArrayList<>();
      while (rows.next()) {
        Address address = new Address(rows.getString(1), rows.getLong(2));
        if (descriptions.containsKey(address)) {
          bare.add(object(rows, address, descriptions.get(address)));
        }
      }
      Map<Address, List<Worn>> wear = wear(results.next());
      return bare.stream()
          .map(object -> object.wearing(wear.getOrDefault(object.address(), List.of())))
          .toList();
    }
  }

  private String sql(Set<Address> addresses) {
    Set<String> catalogs = addresses.stream().map(Address::catalog).collect(Collectors.toSet());
    String identity = Branches.more(branches.of("identity", catalogs));
    String recreate = Branches.more(branches.of("recreate", catalogs));
    String dress = Branches.more(branches.of("dress", catalogs));
    return String.join(
        ";\n",
        SqlResource.read("descriptions"),
        "SAVEPOINT pgmg_objects",
        "SET LOCAL search_path = ''",
        SqlResource.read("objects")
            .replace("${identity}", identity)
            .replace("${recreate}", recreate),
        SqlResource.read("dress").replace("${identity}", identity).replace("${dress}", dress),
        "ROLLBACK TO SAVEPOINT pgmg_objects",
        "RELEASE SAVEPOINT pgmg_objects");
  }

  private void bind(PreparedStatement query, Set<Address> addresses, Set<Address> managed)
      throws SQLException {
    Addresses.bind(connection, query, 1, addresses);
    Addresses.bindOids(
        connection,
        query,
        3,
        managed.stream().filter(address -> address.catalog().equals("pg_opfamily")).toList());
    Addresses.bind(connection, query, 4, addresses);
    bindBooleans(query, 6, addresses.stream().map(address -> !managed.contains(address)).toArray());
    bindBooleans(query, 7, addresses.stream().map(managed::contains).toArray());
    Addresses.bind(connection, query, 8, addresses);
  }

  private void bindBooleans(PreparedStatement query, int index, Object[] booleans)
      throws SQLException {
    query.setArray(index, connection.createArrayOf("bool", booleans));
  }

  // What is gone has none.
  private static Map<Address, String> descriptions(ResultSet rows) throws SQLException {
    Map<Address, String> descriptions = new HashMap<>();
    while (rows.next()) {
      String description = rows.getString(3);
      if (!rows.wasNull()) {
        descriptions.put(new Address(rows.getString(1), rows.getLong(2)), description);
      }
    }
    return descriptions;
  }

  private static CatalogObject object(ResultSet rows, Address address, String description)
      throws SQLException {
    ObjectKind kind = ObjectKind.valueOf(rows.getString(3));
    String name = kind == ObjectKind.OTHER ? description : rows.getString(5);
    return new CatalogObject(
        address,
        new ObjectId(kind, new QualifiedName(rows.getString(4), name), rows.getString(6)),
        rows.getString(7),
        description,
        rows.getString(8),
        rows.getString(9),
        List.of((String[]) rows.getArray(10).getArray()),
        List.of());
  }

  private static Map<Address, List<Worn>> wear(ResultSet rows) throws SQLException {
    Map<Address, List<Worn>> wear = new HashMap<>();
    while (rows.next()) {
      Address address = new Address(rows.getString(1), rows.getLong(2));
      wear.computeIfAbsent(address, a -> new ArrayList<>())
          .add(
              new Worn(
                  Worn.Aspect.valueOf(rows.getString(3)),
                  rows.getString(4),
                  List.of((String[]) rows.getArray(5).getArray()),
                  rows.getString(6)));
    }
    return wear;
  }
}
