package dev.pgmg.adopt;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.State;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.project.Migration;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which migrations a database has had that pgmg knows nothing of yet. */
final class Through {

  private static final String NONE = "none";

  private final List<Migration> migrations;
  private final State state;

  Through(List<Migration> migrations, State state) {
    this.migrations = migrations;
    this.state = state;
  }

  /**
   * Those up to the one that a person names, without those that are recorded already.
   *
   * @param last its number, its name or its file's name; {@code none} or 0 for none of all; empty
   *     where nobody said
   */
  List<Migration> unrecorded(Optional<String> last) {
    List<Migration> open = migrations.stream().filter(one -> !isRecorded(one)).toList();
    if (last.isEmpty()) {
      if (!open.isEmpty()) {
        throw new PgmgException(notSaid());
      }
      return List.of();
    }
    BigInteger number = number(last.get());
    refuseBegun(number);
    return open.stream().filter(one -> one.number().compareTo(number) <= 0).toList();
  }

  private boolean isRecorded(Migration migration) {
    return recorded().contains(migration.name());
  }

  private Set<String> recorded() {
    return state.applied().stream().map(AppliedMigration::name).collect(Collectors.toSet());
  }

  private Problem notSaid() {
    return Problem.of(
            ProblemCode.THROUGH_MISSING, "which migrations has this database had already?")
        .withHint(
            "say --through NUMBER, as --through %s if it has had all of them, or --through none"
                .formatted(digits(migrations.getLast())));
  }

  private static String digits(Migration migration) {
    return migration.name().replaceFirst("\\D.*", "");
  }

  private BigInteger number(String said) {
    String name = said.endsWith(".sql") ? said.substring(0, said.length() - ".sql".length()) : said;
    Optional<BigInteger> known =
        migrations.stream()
            .filter(
                one ->
                    one.name().equals(name)
                        || (name.matches("\\d+") && one.number().equals(new BigInteger(name))))
            .map(Migration::number)
            .findFirst();
    boolean isNone = name.equals(NONE) || name.matches("0+");
    return known.orElseGet(
        () -> {
          if (isNone) {
            return BigInteger.ONE.negate();
          }
          throw new PgmgException(unknown(name));
        });
  }

  private Problem unknown(String name) {
    List<String> names = migrations.stream().map(Migration::name).toList();
    String all =
        names.isEmpty()
            ? "there are no migrations; leave --through out"
            : "there are " + names.getFirst() + " to " + names.getLast();
    return Problem.of(ProblemCode.UNKNOWN_MIGRATION, "there is no migration " + name)
        .withHint(
            Suggestion.closest(name, names).map(one -> "did you mean " + one + "?").orElse(all));
  }

  // What ran outside a transaction and stopped there is for a person to settle.
  private void refuseBegun(BigInteger last) {
    List<Problem> begun =
        state.applied().stream()
            .filter(applied -> !applied.isFinished())
            .filter(
                applied ->
                    migrations.stream()
                        .anyMatch(
                            one ->
                                one.name().equals(applied.name())
                                    && one.number().compareTo(last) <= 0))
            .map(
                applied ->
                    Problem.of(ProblemCode.BEGUN, applied.name() + ".sql was begun and stopped")
                        .withHint(
                            "let pgmg apply go on with it, or say pgmg resolve "
                                + applied.name()
                                + " --done"))
            .toList();
    if (!begun.isEmpty()) {
      throw new PgmgException(begun);
    }
  }
}
