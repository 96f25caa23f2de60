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
    query.setArray(
        first + 1, connection.createArrayOf("oid", addresses.stream().map(Address::oid).toArray()));
  }
}
