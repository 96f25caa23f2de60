package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Circumstances.Check;
import dev.pgmg.catalog.Circumstances.Column;
import dev.pgmg.catalog.Circumstances.Kin;
import dev.pgmg.catalog.Circumstances.KnownType;
import dev.pgmg.catalog.Circumstances.Storage;
import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.catalog.Circumstances.TypedColumn;
import dev.pgmg.catalog.Operands;
import dev.pgmg.object.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the hazards of a plan are judged by: one round trip. */
final class CircumstancesReader {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Connection connection;
  private final List<QualifiedName> relations;
  private final List<String> schemas;
  private final List<QualifiedName> types;
  private final List<String> typeNames;
  private final List<QualifiedName> functions;
  private final Object[] oids;

  /**
   * Prepares the questions.
   *
   * @param more relations beyond those that statements name
   */
  CircumstancesReader(Connection connection, Operands operands, Collection<Address> more) {
    this.connection = connection;
    this.relations = List.copyOf(operands.relations());
    this.schemas = List.copyOf(operands.schemas());
    this.types = List.copyOf(operands.types());
    this.typeNames = List.copyOf(operands.typeNames());
    this.functions = List.copyOf(operands.functions());
    this.oids = more.stream().map(Address::oid).toArray();
  }

  // Somebody may take the lock between the look at the locks and the question for the size.
  Circumstances read() throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try {
      return read("pg_relation_size(c.oid)");
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(savepoint);
      return read("NULL::bigint");
    }
  }

  private Circumstances read(String size) throws SQLException {
    String sql =
        SqlResource.read("circumstances")
            .replace("${size}", size)
            .replace("${tables}", SqlResource.read("circumstances-tables"));
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query);
      query.execute();
      Results results = new Results(query);
      Map<QualifiedName, Address> named = new HashMap<>();
      Map<QualifiedName, List<String>> indexes = new HashMap<>();
      named(results.next(), named, indexes);
      Map<Address, Table> tables = tables(results);
      Map<QualifiedName, List<TypedColumn>> typed = typed(results.next());
      Map<String, KnownType> found = types(results.next());
      Map<String, Set<String>> casts = casts(results.next());
      Set<QualifiedName> volatileFunctions = new HashSet<>();
      Set<QualifiedName> foreignFunctions = new HashSet<>();
      String timeZone = functions(results.next(), volatileFunctions, foreignFunctions);
      Map<Address, List<Kin>> kin = kin(results.next());
      return new Circumstances(
          named,
          tables,
          kin,
          indexes,
          found,
          typed,
          casts,
          volatileFunctions,
          foreignFunctions,
          timeZone);
    }
  }

  private void bind(PreparedStatement query) throws SQLException {
    int next = bindNames(query, 1, relations);
    for (int question = 2; question <= 6; question++) {
      next = bindTables(query, next);
    }
    query.setArray(next++, texts(typeNames));
    query.setArray(next++, texts(typeNames.stream().map(CircumstancesReader::word).toList()));
    next = bindNames(query, next, functions);
    bindTables(query, next);
  }

  private int bindTables(PreparedStatement query, int first) throws SQLException {
    int next = bindNames(query, first, types);
    next = bindNames(query, next, relations);
    query.setArray(next, texts(schemas));
    query.setArray(next + 1, connection.createArrayOf("oid", oids));
    return next + 2;
  }

  private int bindNames(PreparedStatement query, int first, List<QualifiedName> names)
      throws SQLException {
    query.setArray(first, texts(names.stream().map(QualifiedName::schema).toList()));
    query.setArray(first + 1, texts(names.stream().map(QualifiedName::name).toList()));
    return first + 2;
  }

  private Array texts(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  // The name in pg_type of "My Type"[] or api.mood.
  private static String word(String typeName) {
    String element = typeName.replace("[]", "");
    int quote = element.endsWith("\"") ? element.lastIndexOf('"', element.length() - 2) : -1;
    return quote >= 0
        ? element.substring(quote + 1, element.length() - 1)
        : element.substring(element.lastIndexOf('.') + 1);
  }

  private void named(
      ResultSet rows, Map<QualifiedName, Address> named, Map<QualifiedName, List<String>> indexes)
      throws SQLException {
    while (rows.next()) {
      QualifiedName name = relations.get(rows.getInt(1) - 1);
      named.put(name, new Address("pg_class", rows.getLong(2)));
      Array keys = rows.getArray(3);
      if (keys != null) {
        indexes.put(name, Arrays.asList((String[]) keys.getArray()));
      }
    }
  }

  private static Map<Address, Table> tables(Results results) throws SQLException {
    Map<Address, Table> bare = new HashMap<>();
    ResultSet rows = results.next();
    while (rows.next()) {
      Address address = new Address("pg_class", rows.getLong(1));
      bare.put(
          address,
          new Table(
              address,
              new QualifiedName(rows.getString(2), rows.getString(3)),
              storage(rows.getString(4)),
              rows.getLong(5),
              Map.of(),
              List.of()));
    }
    Map<Address, Map<String, Column>> columns = columns(results.next());
    Map<Address, List<Check>> checks = checks(results.next());
    Map<Address, Table> tables = new HashMap<>();
    bare.forEach(
        (address, table) ->
            tables.put(
                address,
                new Table(
                    address,
                    table.name(),
                    table.storage(),
                    table.rows(),
                    columns.getOrDefault(address, Map.of()),
                    checks.getOrDefault(address, List.of()))));
    return tables;
  }

  private static Storage storage(String kind) {
    return switch (kind) {
      case "m" -> Storage.MATERIALIZED_VIEW;
      case "p" -> Storage.PARTITIONED;
      default -> Storage.TABLE;
    };
  }

  private static Map<Address, Map<String, Column>> columns(ResultSet rows) throws SQLException {
    Map<Address, Map<String, Column>> columns = new HashMap<>();
    while (rows.next()) {
      Set<Column.Trait> traits = EnumSet.noneOf(Column.Trait.class);
      if (rows.getBoolean(5)) {
        traits.add(Column.Trait.NOT_NULL);
      }
      if (rows.getBoolean(6)) {
        traits.add(Column.Trait.CHECKED);
      }
      if (rows.getBoolean(7)) {
        traits.add(Column.Trait.INDEXED);
      }
      if (rows.getBoolean(8)) {
        traits.add(Column.Trait.IN_AN_EXPRESSION_OF_AN_INDEX);
      }
      columns
          .computeIfAbsent(new Address("pg_class", rows.getLong(1)), table -> new HashMap<>())
          .put(rows.getString(2), new Column(rows.getString(3), rows.getString(4), traits));
    }
    return columns;
  }

  private static Map<Address, List<Check>> checks(ResultSet rows) throws SQLException {
    Map<Address, List<Check>> checks = new HashMap<>();
    while (rows.next()) {
      checks
          .computeIfAbsent(new Address("pg_class", rows.getLong(1)), table -> new ArrayList<>())
          .add(
              new Check(
                  rows.getString(2),
                  rows.getString(3),
                  rows.getBoolean(4) ? Check.Validity.VALID : Check.Validity.NOT_VALID));
    }
    return checks;
  }

  private Map<QualifiedName, List<TypedColumn>> typed(ResultSet rows) throws SQLException {
    Map<QualifiedName, List<TypedColumn>> typed = new HashMap<>();
    while (rows.next()) {
      typed
          .computeIfAbsent(types.get(rows.getInt(1) - 1), type -> new ArrayList<>())
          .add(new TypedColumn(new Address("pg_class", rows.getLong(2)), rows.getString(3)));
    }
    return typed;
  }

  private Map<String, KnownType> types(ResultSet rows) throws SQLException {
    Map<String, KnownType> found = new HashMap<>();
    while (rows.next()) {
      int ordinal = rows.getInt(1);
      String name = rows.getString(2);
      KnownType.Rows free = rows.getBoolean(4) ? KnownType.Rows.CONSTRAINED : KnownType.Rows.FREE;
      found.put(
          ordinal == 0 ? name : typeNames.get(ordinal - 1),
          new KnownType(name, rows.getString(3), free));
    }
    return found;
  }

  private static Map<String, Set<String>> casts(ResultSet rows) throws SQLException {
    Map<String, Set<String>> casts = new HashMap<>();
    while (rows.next()) {
      casts.computeIfAbsent(rows.getString(1), source -> new HashSet<>()).add(rows.getString(2));
    }
    return casts;
  }

  private static Map<Address, List<Kin>> kin(ResultSet rows) throws SQLException {
    Map<Address, List<Kin>> kin = new HashMap<>();
    while (rows.next()) {
      kin.computeIfAbsent(new Address("pg_class", rows.getLong(1)), table -> new ArrayList<>())
          .add(
              new Kin(
                  Kin.Relation.valueOf(rows.getString(2)),
                  new QualifiedName(rows.getString(3), rows.getString(4)),
                  Arrays.asList((String[]) rows.getArray(5).getArray())));
    }
    return kin;
  }

  /** Answers the session's time zone. */
  private String functions(
      ResultSet rows, Set<QualifiedName> volatileFunctions, Set<QualifiedName> foreignFunctions)
      throws SQLException {
    String timeZone = "";
    while (rows.next()) {
      timeZone = rows.getString(2);
      if (rows.getInt(1) > 0) {
        QualifiedName name = functions.get(rows.getInt(1) - 1);
        volatileFunctions.add(name);
        if (rows.getBoolean(3)) {
          foreignFunctions.add(name);
        }
      }
    }
    return timeZone;
  }
}
