package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds objects by what they are called: the query {@code locate} and its branches. */
final class Locator {

  private static final QualifiedName CRON_JOBS = new QualifiedName("cron", "job");

  private final Connection connection;
  private final Branches branches;

  Locator(Connection connection) {
    this.connection = connection;
    this.branches = Branches.on(connection);
  }

  /** Whether a name without a schema is where it would be created, or the first that is found. */
  enum Naming {
    DECLARED,
    MENTIONED
  }

  /**
   * Where an object stands.
   *
   * @param version of its definition; empty for what has none
   */
  record Place(Address address, String version) {}

  Map<ObjectId, Place> locate(List<ObjectId> asked, Naming naming) throws SQLException {
    List<ObjectId> ids = withoutMissingCatalogs(asked);
    if (ids.isEmpty()) {
      return Map.of();
    }
    try (PreparedStatement query = connection.prepareStatement(sql(ids))) {
      bind(query, 1, ids, naming);
      try (ResultSet rows = query.executeQuery()) {
        return located(rows, ids);
      }
    }
  }

  /** Fails (42P01, 42501) where a catalog that an extension brings is not there for this role. */
  String sql(List<ObjectId> ids) {
    Set<String> families =
        ids.stream()
            .map(id -> id.kind().family().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return SqlResource.read("locate")
        .replace("${branches}", Branches.more(branches.of("locate", families)));
  }

  /** How many parameters the query has. */
  static final int PARAMETERS = 5;

  /** Binds the query's parameters, from one on. */
  void bind(PreparedStatement query, int first, List<ObjectId> ids, Naming naming)
      throws SQLException {
    bindTexts(query, first, ids.stream().map(id -> id.kind().family().name()).toList());
    bindTexts(query, first + 1, ids.stream().map(id -> id.name().schema()).toList());
    bindTexts(query, first + 2, ids.stream().map(id -> id.name().name()).toList());
    bindTexts(query, first + 3, ids.stream().map(ObjectId::member).toList());
    boolean mentioned = naming == Naming.MENTIONED;
    query.setArray(
        first + 4, connection.createArrayOf("bool", ids.stream().map(id -> mentioned).toArray()));
  }

  private void bindTexts(PreparedStatement query, int index, List<String> texts)
      throws SQLException {
    query.setArray(index, connection.createArrayOf("text", texts.toArray()));
  }

  Map<ObjectId, Place> located(ResultSet rows, List<ObjectId> ids) throws SQLException {
    Map<ObjectId, Place> located = new LinkedHashMap<>();
    while (rows.next()) {
      Address address = new Address(rows.getString(2), rows.getLong(3));
      String version = Optional.ofNullable(rows.getString(4)).orElse("");
      located.put(ids.get(rows.getInt(1) - 1), new Place(address, version));
    }
    return located;
  }

  /** Without cron jobs where there is no pg_cron, which costs a question only if there are any. */
  List<ObjectId> withoutMissingCatalogs(List<ObjectId> ids) throws SQLException {
    if (ids.stream().noneMatch(Locator::isCronJob) || Relations.canRead(connection, CRON_JOBS)) {
      return ids;
    }
    return ids.stream().filter(id -> !isCronJob(id)).toList();
  }

  private static boolean isCronJob(ObjectId id) {
    return id.kind().family() == Family.CRON_JOB;
  }
}
