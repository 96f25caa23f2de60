package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Addresses as parameters: an array of catalogs and an array of oids. */
final class Addresses {

  private Addresses() {}

  static void bind(
      Connection connection, PreparedStatement query, int first, Collection<Address> addresses)
      throws SQLException {
    query.setArray(
        first,
        connection.createArrayOf("text", addresses.stream().map(Address::catalog).toArray()));
    bindOids(connection, query, first + 1, addresses);
  }

  static void bindOids(
      Connection connection, PreparedStatement query, int index, Collection<Address> addresses)
      throws SQLException {
    query.setArray(
        index, connection.createArrayOf("oid", addresses.stream().map(Address::oid).toArray()));
  }
}
