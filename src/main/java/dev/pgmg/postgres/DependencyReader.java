package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Dependency;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads from pg_depend what depends on some objects, directly or not. */
final class DependencyReader {

  private final Connection connection;

  DependencyReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * What was found.
   *
   * @param reached the objects that were asked for, and all that depend on them
   */
  record Found(Set<Address> reached, List<Dependency> dependencies) {}

  Found dependentsOf(Set<Address> seeds) throws SQLException {
    Set<Address> reached = new LinkedHashSet<>(seeds);
    List<Dependency> dependencies = new ArrayList<>();
    String sql = FewValues.plannedFor(seeds.size(), SqlResource.read("dependencies"));
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      Addresses.bind(connection, query, 1, inSystemCatalogs(seeds));
      query.execute();
      ResultSet rows = new Results(query).next();
      while (rows.next()) {
        Address dependent = new Address(rows.getString(1), rows.getLong(2));
        reached.add(dependent);
        dependency(rows, dependent).ifPresent(dependencies::add);
      }
    }
    return new Found(reached, dependencies);
  }

  // Of a catalog that an extension brings, pg_depend knows nothing.
  private static List<Address> inSystemCatalogs(Collection<Address> addresses) {
    return addresses.stream().filter(Address::isInSystemCatalog).toList();
  }

  private static Optional<Dependency> dependency(ResultSet rows, Address dependent)
      throws SQLException {
    String catalog = rows.getString(4);
    if (rows.wasNull()) {
      return Optional.empty();
    }
    Dependency.Type type =
        switch (rows.getString(7)) {
          case "n" -> Dependency.Type.NORMAL;
          case "a" -> Dependency.Type.AUTO;
          default -> Dependency.Type.INTERNAL;
        };
    return Optional.of(
        new Dependency(
            dependent,
            rows.getInt(3),
            new Address(catalog, rows.getLong(5)),
            rows.getInt(6),
            type));
  }
}
