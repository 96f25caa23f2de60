package dev.pgmg.convergence;

import java.util.HashSet;
import java.util.Set;

/**
 * A declared object, or a statement that dresses one.
 *
 * @param definition its statement
 * @param reference how COMMENT ON and ALTER refer to it
 */
record Thing(
    String id,
    Kind kind,
    String schema,
    String name,
    Sql definition,
    Sql reference,
    Details details) {

  Thing named(String newName) {
    return new Thing(id, kind, schema, newName, definition, reference, details);
  }

  Thing with(Sql newDefinition, Sql newReference, Details newDetails) {
    return new Thing(id, kind, schema, name, newDefinition, newReference, newDetails);
  }

  boolean isDress() {
    return details instanceof Details.Dress;
  }

  /** Ids of what has to be there before it. */
  Set<String> mentions() {
    Set<String> ids = new HashSet<>(definition.mentions());
    ids.addAll(reference.mentions());
    ids.remove(id);
    return ids;
  }
}
