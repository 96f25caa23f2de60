package dev.pgmg.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan is made from first: it costs one round trip, and where it equals the project nothing
 * more is asked.
 *
 * @param place which database this is: another one after a restore or an upgrade
 * @param creationSchema current_schema(): where unqualified names are created
 * @param stateSchema where pgmg's own tables are, quoted if it has to be
 * @param absentSchemas what search_path names before that one, and is not there
 * @param applied in the order of their names
 * @param recorded by key
 * @param located where each declared object stands that exists, by key
 * @param versions what changes with the rows of each located object, by key
 * @param dressed what declared dress has come to, by the place of its statement
 */
public record State(
    String place,
    String creationSchema,
    String stateSchema,
    List<String> absentSchemas,
    List<AppliedMigration> applied,
    Map<String, Recorded> recorded,
    Map<String, Address> located,
    Map<String, String> versions,
    Map<String, String> dressed) {

  public State {
    absentSchemas = List.copyOf(absentSchemas);
    applied = List.copyOf(applied);
    recorded = Map.copyOf(recorded);
    located = Map.copyOf(located);
    versions = Map.copyOf(versions);
    dressed = Map.copyOf(dressed);
  }

  /** The same without what has become of dress: in the midst of an apply it is pgmg's own doing. */
  public State withoutDress() {
    return new State(
        place,
        creationSchema,
        stateSchema,
        absentSchemas,
        applied,
        recorded,
        located,
        versions,
        Map.of());
  }

  /** The same for a session that creates in another schema. */
  public State creatingIn(String schema) {
    return new State(
        place, schema, stateSchema, absentSchemas, applied, recorded, located, versions, dressed);
  }

  /** How an object looks now, as far as that is known without asking for its definition. */
  public Optional<Baseline> looks(String key) {
    return Optional.ofNullable(located.get(key))
        .map(at -> new Baseline(place, at.oid(), versions.getOrDefault(key, ""), ""));
  }

  /** Keys of recorded objects whose rows have changed since then, in order. */
  public List<String> suspects() {
    return recorded.values().stream()
        .filter(one -> one.object().isPresent() && one.baseline().isOf(this))
        .filter(one -> looks(one.key()).filter(now -> !sameRows(now, one.baseline())).isPresent())
        .map(Recorded::key)
        .sorted()
        .toList();
  }

  /**
   * Keys of recorded objects that were seen here, and are not where they are declared, in order.
   */
  public List<String> missing() {
    return recorded.values().stream()
        .filter(one -> one.object().isPresent() && one.baseline().isOf(this))
        .filter(one -> one.baseline().oid() > 0 && !located.containsKey(one.key()))
        .map(Recorded::key)
        .sorted()
        .toList();
  }

  private static boolean sameRows(Baseline now, Baseline before) {
    return now.oid() == before.oid() && now.version().equals(before.version());
  }
}
