package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Circumstances.KnownType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether ALTER COLUMN TYPE writes the table anew (ATColumnChangeRequiresRewrite).
 *
 * <p>It does not where the old value is one of the new type as it is: the same type or a binary
 * coercible one, the base of a domain, a domain without constraints, {@code timestamp} and {@code
 * timestamptz} in UTC; and where no modifier cuts or pads the value.
 */
final class Conversion {

  /** Zones in which no offset ever held but zero, as far as PostgreSQL can tell. */
  private static final Set<String> UTC =
      Set.of(
          "UTC",
          "GMT",
          "UCT",
          "Zulu",
          "Universal",
          "Greenwich",
          "GMT0",
          "GMT+0",
          "GMT-0",
          "Etc/UTC",
          "Etc/GMT",
          "Etc/UCT",
          "Etc/Zulu",
          "Etc/Universal",
          "Etc/Greenwich",
          "Etc/GMT0",
          "Etc/GMT+0",
          "Etc/GMT-0");

  private static final List<String> FIELDS =
      List.of("SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "YEAR");

  private static final int MAX_PRECISION = 6;

  private final Circumstances known;

  Conversion(Circumstances known) {
    this.known = known;
  }

  boolean rewrites(TypeText from, TypeText to, Using using) {
    return switch (using.kind()) {
      case COLUMN -> rewrites(from, to);
      case CAST -> {
        TypeText by = using.cast().orElse(to);
        yield rewrites(from, by) || rewrites(by, to);
      }
      case EXPRESSION -> true;
    };
  }

  private boolean rewrites(TypeText oldType, TypeText newType) {
    TypeText from = canonical(oldType);
    TypeText to = canonical(newType);
    if (from.name().equals(to.name())) {
      return cuts(from, to);
    }
    Optional<KnownType> domain = domain(to);
    if (domain.isPresent()) {
      return isConstrained(to) || rewrites(from, TypeText.parse(domain.get().base()));
    }
    Optional<KnownType> old = domain(from);
    if (old.isPresent()) {
      // As a value of the base type it has lost the domain's modifiers.
      return rewrites(TypeText.parse(old.get().base()).withoutModifiers(), to);
    }
    // The cast's result has no modifier of its own.
    return !isCoercible(from, to) || cuts(from.named(to.name()).withoutModifiers(), to);
  }

  private boolean isCoercible(TypeText from, TypeText to) {
    return known.binaryCasts().getOrDefault(from.name(), Set.of()).contains(to.name())
        || (isTimestamp(from) && isTimestamp(to) && UTC.contains(known.timeZone()));
  }

  private static boolean isTimestamp(TypeText type) {
    return type.name().startsWith("timestamp ") && !type.isArray();
  }

  private TypeText canonical(TypeText type) {
    return Optional.ofNullable(known.types().get(type.name()))
        .map(found -> type.named(found.name()))
        .orElse(type);
  }

  private Optional<KnownType> domain(TypeText type) {
    return Optional.ofNullable(known.types().get(type.name()))
        .filter(found -> !found.base().isEmpty());
  }

  /** Whether it is a domain that rows have to pass, by its own constraints or by its base's. */
  boolean isConstrained(TypeText type) {
    Optional<KnownType> domain = domain(type);
    return domain.isPresent()
        && (domain.get().rows() == KnownType.Rows.CONSTRAINED
            || isConstrained(TypeText.parse(domain.get().base())));
  }

  /** Whether the modifiers of the new type may change a value of the same type. */
  private static boolean cuts(TypeText from, TypeText to) {
    if (!to.hasModifiers() || from.equals(to)) {
      return false;
    }
    List<Integer> old = from.modifiers();
    List<Integer> now = to.modifiers();
    return switch (to.name()) {
      case "character varying", "bit varying" -> old.isEmpty() || now.getFirst() < old.getFirst();
      case "numeric" ->
          old.isEmpty() || !now.getLast().equals(old.getLast()) || now.getFirst() < old.getFirst();
      case "interval" -> cutsFields(from, to);
      case "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone" ->
          cutsPrecision(old, now);
      default -> true;
    };
  }

  private static boolean cutsPrecision(List<Integer> old, List<Integer> now) {
    return !now.isEmpty()
        && now.getFirst() < MAX_PRECISION
        && (old.isEmpty() || now.getFirst() < old.getFirst());
  }

  private static boolean cutsFields(TypeText from, TypeText to) {
    int old = FIELDS.indexOf(from.leastField());
    int now = FIELDS.indexOf(to.leastField());
    boolean hasSeconds = old <= 0;
    return now > Math.max(old, 0)
        || (hasSeconds && cutsPrecision(from.modifiers(), to.modifiers()));
  }
}
