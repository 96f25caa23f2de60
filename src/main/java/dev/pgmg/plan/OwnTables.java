package dev.pgmg.plan;

import dev.pgmg.hazard.Hazards;
import dev.pgmg.object.Effect;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.TokenCursor;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Migration;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private OwnTables(World world) {
    this.schema = world.snapshot().state().stateSchema();
  }

  static List<Finding> findings(World world, Effects effects) {
    OwnTables own = new OwnTables(world);
    List<Finding> findings = new ArrayList<>();
    for (Migration migration : world.pending()) {
      for (int i = 0; i < migration.statements().size(); i++) {
        Statement statement = migration.statements().get(i);
        effects.of(new StepRef.Running(migration.name(), i)).stream()
            .filter(own::areTouchedBy)
            .map(effect -> effect.target().name())
            .findFirst()
            .or(() -> own.emptied(statement))
            .ifPresent(name -> findings.add(refusal(statement, name)));
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
    return target.kind() == ObjectKind.TABLE && isOne(target.name());
  }

  // Without a schema it is theirs wherever the search_path finds it.
  private boolean isOne(QualifiedName name) {
    return NAMES.contains(name.name())
        && (!name.isQualified() || QualifiedName.quoted(name.schema()).equals(schema));
  }

  private Optional<QualifiedName> emptied(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    if (cursor.accept("delete", "from")) {
      cursor.accept("only");
      return cursor.peekIsName()
          ? Optional.of(cursor.qualifiedName()).filter(this::isOne)
          : Optional.empty();
    }
    return cursor.accept("truncate")
        ? Hazards.operands(List.of(statement)).relations().stream().filter(this::isOne).findFirst()
        : Optional.empty();
  }

  private static Finding refusal(Statement statement, QualifiedName name) {
    return Finding.refusal(
        Problem.at(
                statement.location(),
                ProblemCode.OWN_TABLES,
                "pgmg keeps what is applied in " + name.shown() + ": it has to stay as it is")
            .withHint(
                NAMES.contains(name.name())
                    ? "leave this statement out of the migration"
                    : "act on what is in it by name; or say state_schema in pgmg.toml, and pgmg makes"
                        + " its tables elsewhere"));
  }
}
