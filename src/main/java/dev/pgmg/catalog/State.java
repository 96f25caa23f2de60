package dev.pgmg.catalog;

import java.util.List;
import java.util.Map;

/**
 * What a plan is made from first: it costs one round trip, and where it equals the project nothing
 * more is asked.
 *
 * @param creationSchema current_schema(): where unqualified names are created
 * @param applied in the order of their names
 * @param recorded by key
 * @param located where each declared object stands that exists, by key
 */
public record State(
    String creationSchema,
    List<AppliedMigration> applied,
    Map<String, Recorded> recorded,
    Map<String, Address> located) {

  public State {
    applied = List.copyOf(applied);
    recorded = Map.copyOf(recorded);
    located = Map.copyOf(located);
  }
}
