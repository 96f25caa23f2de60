package dev.pgmg.plan;

import dev.pgmg.object.Effect;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Migration;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pending migrations that would take away what pgmg writes into when they are done: its tables, or
 * their schema.
 */
final class OwnTables {

  private static final Set<String> NAMES = Set.of("pgmg_migrations", "pgmg_state");

  private static final Set<Effect.Action> HARMLESS =
      Set.of(Effect.Action.CREATE, Effect.Action.ADD_COLUMN, Effect.Action.UNKNOWN);

  private final String schema;
  private final String creationSchema;

  private OwnTables(World world) {
    this.schema = world.snapshot().state().stateSchema();
    this.creationSchema = world.snapshot().state().creationSchema();
  }

  static List<Finding> findings(World world, Effects effects) {
    OwnTables own = new OwnTables(world);
    List<Finding> findings = new ArrayList<>();
    for (Migration migration : world.pending()) {
      for (int i = 0; i < migration.statements().size(); i++) {
        Statement statement = migration.statements().get(i);
        effects.of(new StepRef.Running(migration.name(), i)).stream()
            .filter(own::areTouchedBy)
            .findFirst()
            .ifPresent(effect -> findings.add(refusal(statement, effect)));
      }
    }
    return findings;
  }

  private boolean areTouchedBy(Effect effect) {
    ObjectId target = effect.target();
    if (HARMLESS.contains(effect.action())) {
      return false;
    }
    if (target.kind() == ObjectKind.SCHEMA) {
      return QualifiedName.quoted(target.name().name()).equals(schema);
    }
    QualifiedName name = target.name().in(creationSchema);
    return target.kind() == ObjectKind.TABLE
        && QualifiedName.quoted(name.schema()).equals(schema)
        && NAMES.contains(name.name());
  }

  private static Finding refusal(Statement statement, Effect effect) {
    return Finding.refusal(
        Problem.at(
                statement.location(),
                ProblemCode.OWN_TABLES,
                "pgmg keeps what is applied in "
                    + effect.target().name().shown()
                    + ": it has to stay")
            .withHint(
                effect.target().kind() == ObjectKind.SCHEMA
                    ? "drop what is in it by name; or say state_schema in pgmg.toml, and pgmg makes"
                        + " its tables elsewhere"
                    : "leave this statement out of the migration"));
  }
}
