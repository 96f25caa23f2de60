package dev.pgmg.alter;

import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * An object before it changes.
 *
 * @param statement the definition that was applied last
 * @param parts what the catalog says it consists of, if it was asked: labels of an enum in their
 *     order, attributes of a composite type in theirs, names of a domain's check constraints
 */
public record Before(Statement statement, Optional<List<String>> parts) {

  public Before {
    parts = parts.map(List::copyOf);
  }

  /** As far as the recorded definition tells. */
  public static Before recorded(Statement statement) {
    return new Before(statement, Optional.empty());
  }

  /** With what the catalog shows now, which counts for more than the definition. */
  public static Before inCatalog(Statement statement, List<String> parts) {
    return new Before(statement, Optional.of(parts));
  }
}
