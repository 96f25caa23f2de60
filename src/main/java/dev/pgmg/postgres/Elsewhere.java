package dev.pgmg.postgres;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.State;
import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds recorded objects that are not where they were by the rows they had. */
final class Elsewhere {

  /** Of what can be renamed or moved. */
  private static final Map<Family, String> CATALOGS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Family.RELATION, "pg_class"),
              Map.entry(Family.TYPE, "pg_type"),
              Map.entry(Family.ROUTINE, "pg_proc"),
              Map.entry(Family.OPERATOR, "pg_operator"),
              Map.entry(Family.OPERATOR_CLASS, "pg_opclass"),
              Map.entry(Family.OPERATOR_FAMILY, "pg_opfamily"),
              Map.entry(Family.COLLATION, "pg_collation"),
              Map.entry(Family.CONVERSION, "pg_conversion"),
              Map.entry(Family.TEXT_SEARCH_CONFIGURATION, "pg_ts_config"),
              Map.entry(Family.TEXT_SEARCH_DICTIONARY, "pg_ts_dict"),
              Map.entry(Family.TEXT_SEARCH_PARSER, "pg_ts_parser"),
              Map.entry(Family.TEXT_SEARCH_TEMPLATE, "pg_ts_template"),
              Map.entry(Family.STATISTICS, "pg_statistic_ext"),
              Map.entry(Family.TRIGGER, "pg_trigger"),
              Map.entry(Family.RULE, "pg_rewrite"),
              Map.entry(Family.POLICY, "pg_policy"),
              Map.entry(Family.SCHEMA, "pg_namespace"),
              Map.entry(Family.EVENT_TRIGGER, "pg_event_trigger"),
              Map.entry(Family.FOREIGN_DATA_WRAPPER, "pg_foreign_data_wrapper"),
              Map.entry(Family.SERVER, "pg_foreign_server"),
              Map.entry(Family.PUBLICATION, "pg_publication")));

  private Elsewhere() {}

  /** The rows that the missing objects had, by key. */
  static Map<String, Address> rows(List<String> missing, State state) {
    Map<String, Address> rows = new HashMap<>();
    for (String key : missing) {
      Optional.ofNullable(state.recorded().get(key)).ifPresent(one -> row(one, rows));
    }
    return rows;
  }

  private static void row(Recorded recorded, Map<String, Address> rows) {
    recorded
        .object()
        .flatMap(id -> Optional.ofNullable(CATALOGS.get(id.kind().family())))
        .ifPresent(
            catalog -> rows.put(recorded.key(), new Address(catalog, recorded.baseline().oid())));
  }

  /** Whether a row is still that of the recorded object. */
  static boolean isStill(Address row, ObjectId recorded, CatalogGraph graph, State state) {
    return graph
        .object(row)
        .filter(object -> object.extension().isEmpty())
        .filter(object -> object.id().kind() == recorded.kind())
        .filter(
            object ->
                !recorded.isOnRelation()
                    || recorded.name().in(state.creationSchema()).equals(object.id().name()))
        .isPresent();
  }
}
