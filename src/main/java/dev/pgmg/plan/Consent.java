package dev.pgmg.plan;

import dev.pgmg.hazard.HazardKind;
import dev.pgmg.hazard.Limits;
import dev.pgmg.problem.ProblemCode;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the person who plans has agreed to.
 *
 * @param allowed codes of what is refused otherwise, such as {@code mass-drop}
 * @param accepted names of applied migrations whose files may be others than were applied, or gone
 * @param unmanaged what to do with objects in the way that pgmg does not manage
 * @param migrations which of the pending ones to run
 * @param denied hazards that are refused unless they are allowed
 * @param smallTableRows a table of no more rows is none to worry about
 */
public record Consent(
    Set<String> allowed,
    Set<String> accepted,
    Unmanaged unmanaged,
    Migrations migrations,
    Set<HazardKind> denied,
    long smallTableRows) {

  /** Nothing beyond what pgmg does anyway. */
  public static final Consent NONE =
      new Consent(Set.of(), Set.of(), Unmanaged.RESTORE, Migrations.ALL, Set.of(), 1000);

  /** {@link #allowed}: migrations may come after others with higher numbers. */
  public static final String OUT_OF_ORDER = ProblemCode.OUT_OF_ORDER_MIGRATION.word();

  /** What to do with objects that others made and that stand in the way of a needed drop. */
  public enum Unmanaged {
    /** Drop them and make them again exactly as they were. */
    RESTORE,
    REFUSE
  }

  /** Which pending migrations to run. */
  public enum Migrations {
    ALL,
    /** Without the sections that run outside a transaction, which nothing takes back. */
    TRANSACTIONAL,
    /** What is pending, or wrong with the history, is told; code alone follows the files. */
    NONE
  }

  public Consent {
    allowed = Set.copyOf(allowed);
    accepted = Set.copyOf(accepted);
    denied = Set.copyOf(denied);
  }

  /**
   * The same once the hazards of a plan were looked at: what it leads to is not looked at again.
   */
  public Consent denyingNothingMore() {
    return new Consent(allowed, accepted, unmanaged, migrations, Set.of(), smallTableRows);
  }

  /** The same with other migrations to run. */
  public Consent running(Migrations which) {
    return new Consent(allowed, accepted, unmanaged, which, denied, smallTableRows);
  }

  /** What hazards are judged by. */
  Limits limits() {
    Set<HazardKind> let =
        allowed.stream()
            .flatMap(word -> HazardKind.find(word).stream())
            .collect(Collectors.toSet());
    return new Limits(denied, let, smallTableRows);
  }

  boolean accepts(String migration) {
    return accepted.contains(migration);
  }

  boolean allows(String code) {
    return allowed.contains(code);
  }
}
