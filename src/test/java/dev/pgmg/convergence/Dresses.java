package dev.pgmg.convergence;

import java.util.Optional;

/** What declared dress has in common. */
final class Dresses {

  private Dresses() {}

  /** Nothing if that aspect of the target is dressed already. */
  static Optional<Thing> of(Making making, String target, String aspect, Sql statement) {
    Details.Dress dress = new Details.Dress(target, aspect);
    boolean taken =
        making.model().things().stream()
            .anyMatch(thing -> thing.details().equals(dress) && !thing.id().equals(making.id()));
    return taken ? Optional.empty() : Optional.of(making.thing(statement, Sql.NOTHING, dress));
  }
}
