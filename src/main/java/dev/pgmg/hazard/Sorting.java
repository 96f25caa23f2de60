package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Circumstances.Column;
import dev.pgmg.catalog.Circumstances.KnownType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an index of a column can be kept where the column's type changes without a rewrite
 * (CheckIndexCompatible): its operator class and its collation stay the same. A class of arrays is
 * the same only where the type is.
 */
final class Sorting {

  /** Types that have their operator classes in common. */
  private static final List<Set<String>> ALIKE =
      List.of(Set.of("text", "character varying"), Set.of("inet", "cidr"));

  private final Circumstances known;

  Sorting(Circumstances known) {
    this.known = known;
  }

  boolean differs(Column column, Act.Retype retype) {
    String from = base(TypeText.parse(column.type())).name();
    String to = base(retype.type()).name();
    return !isAlike(from, to) || !hasCollation(column, retype.collation());
  }

  // Where a statement names none, the column gets that of its type.
  private static boolean hasCollation(Column column, String said) {
    return said.isEmpty()
        ? column.collation().isEmpty() || column.collation().equals("default")
        : column.collation().equals(said);
  }

  private boolean isAlike(String from, String to) {
    return from.equals(to)
        || ALIKE.stream().anyMatch(alike -> alike.contains(from) && alike.contains(to))
        || (isOid(from) && isOid(to));
  }

  private static boolean isOid(String type) {
    return type.equals("oid") || (type.startsWith("reg") && !type.endsWith("[]"));
  }

  private TypeText base(TypeText type) {
    Optional<KnownType> found = Optional.ofNullable(known.types().get(type.name()));
    return found
        .filter(one -> !one.base().isEmpty())
        .map(one -> base(TypeText.parse(one.base())))
        .orElseGet(() -> found.map(one -> type.named(one.name())).orElse(type));
  }
}
