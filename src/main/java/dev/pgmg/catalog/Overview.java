package dev.pgmg.catalog;

import java.time.Instant;
import java.util.Map;

/**
 * All that people made in the database at one moment, to look at.
 *
 * @param snapshot what a plan is made from
 * @param everything what depends on what; of its objects only what they are called is known
 * @param lastApplied when pgmg applied what it recorded, by key
 */
public record Overview(
    Snapshot snapshot, CatalogGraph everything, Map<String, Instant> lastApplied) {

  public Overview {
    lastApplied = Map.copyOf(lastApplied);
  }
}
