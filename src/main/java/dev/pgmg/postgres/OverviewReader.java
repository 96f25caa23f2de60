package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Overview;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a plan is made from, and beside it all that depends on anything. The cost grows with
 * the database: this is for looking at, not for every apply.
 */
final class OverviewReader {

  private final Connection connection;
  private final String schema;

  OverviewReader(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /** Sends the prologue's statements together with the first question. */
  Overview read(Questions questions, String prologue) {
    Snapshot snapshot = new SnapshotReader(connection, schema).read(questions, prologue);
    try {
      Map<String, Instant> lastApplied = lastApplied();
      DependencyReader.Found found = new DependencyReader(connection).dependentsOf(seeds(snapshot));
      CatalogGraph graph = new CatalogGraph(objects(found.reached()), found.dependencies());
      return new Overview(snapshot, graph, lastApplied);
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  private Map<String, Instant> lastApplied() throws SQLException {
    Map<String, Instant> times = new HashMap<>();
    if (!Relations.exists(connection, schema + ".pgmg_state")) {
      return times;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SqlResource.read("last-applied", schema))) {
      while (rows.next()) {
        times.put(rows.getString(1), rows.getObject(2, OffsetDateTime.class).toInstant());
      }
    }
    return times;
  }

  private Set<Address> seeds(Snapshot snapshot) throws SQLException {
    Set<Address> seeds = new LinkedHashSet<>(snapshot.state().located().values());
    seeds.addAll(snapshot.located().values());
    seeds.removeIf(address -> !address.isInSystemCatalog());
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SqlResource.read("graph-seeds"))) {
      while (rows.next()) {
        seeds.add(new Address(rows.getString(1), rows.getLong(2)));
      }
    }
    return seeds;
  }

  // The empty search_path ends with the transaction.
  private List<CatalogObject> objects(Set<Address> addresses) throws SQLException {
    Set<String> catalogs = addresses.stream().map(Address::catalog).collect(Collectors.toSet());
    String identity = Branches.more(Branches.on(connection).of("identity", catalogs));
    String sql =
        "SET LOCAL search_path = '';\n"
            + SqlResource.read("graph-objects").replace("${identity}", identity);
    List<CatalogObject> objects = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      Addresses.bind(connection, query, 1, addresses);
      query.execute();
      ResultSet rows = new Results(query).next();
      while (rows.next()) {
        objects.add(object(rows));
      }
    }
    return objects;
  }

  private static CatalogObject object(ResultSet rows) throws SQLException {
    Address address = new Address(rows.getString(1), rows.getLong(2));
    ObjectKind kind = ObjectKind.valueOf(rows.getString(3));
    ObjectId id =
        new ObjectId(
            kind, new QualifiedName(rows.getString(4), rows.getString(5)), rows.getString(6));
    return new CatalogObject(address, id, rows.getString(7), "", "", "", List.of(), List.of());
  }
}
