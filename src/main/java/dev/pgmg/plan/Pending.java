package dev.pgmg.plan;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.State;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to run of the migrations, without what ran already. */
final class Pending {

  private Pending() {}

  static List<Migration> of(Project project, State state) {
    Map<String, AppliedMigration> known = new HashMap<>();
    state.applied().forEach(applied -> known.put(applied.name(), applied));
    List<Migration> pending = new ArrayList<>();
    for (Migration migration : project.migrations()) {
      AppliedMigration applied = known.get(migration.name());
      if (applied == null) {
        pending.add(migration);
      } else if (!applied.isFinished()) {
        pending.add(migration.rest(applied.done(), applied.ran()));
      }
    }
    return pending;
  }

  /** The same without what somebody wants to be left out. */
  static List<Migration> of(Project project, State state, Consent consent) {
    List<Migration> all = of(project, state);
    return switch (consent.migrations()) {
      case ALL -> all;
      case NONE -> List.of();
      case TRANSACTIONAL ->
          all.stream()
              .map(Migration::inTransactions)
              .filter(left -> !left.sections().isEmpty())
              .toList();
    };
  }
}
