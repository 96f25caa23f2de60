package dev.pgmg.adopt;

import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.postgres.Inspection;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Migration;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables that migrations make, and that are not there: a database that has had those migrations
 * would have them. After a statement that nobody can tell the effect of, nothing is expected.
 */
final class MissingTables {

  private record Expected(ObjectId table, Migration by) {}

  private final String creationSchema;
  private final Map<ObjectId, Expected> expected = new LinkedHashMap<>();

  private MissingTables(String creationSchema) {
    this.creationSchema = creationSchema;
  }

  /** One problem for each; without a schema of their own they may be anywhere in the path. */
  static List<Problem> after(
      List<Migration> migrations, String creationSchema, Inspection inspection) {
    MissingTables tables = new MissingTables(creationSchema);
    migrations.forEach(tables::run);
    Set<ObjectId> there =
        inspection.existing(tables.expected.values().stream().map(Expected::table).toList());
    List<Problem> problems = new ArrayList<>();
    for (Expected one : tables.expected.values()) {
      if (!there.contains(one.table())) {
        problems.add(problem(one));
      }
    }
    return problems;
  }

  private static Problem problem(Expected one) {
    return Problem.of(
            ProblemCode.MISSING_TABLE,
            one.by().fileName() + " makes table " + one.table().label() + ", which is not there")
        .withHint("has this database really had that migration? pgmg counts it as applied now");
  }

  private void run(Migration migration) {
    for (Statement statement : migration.statements()) {
      if (!isTemporary(statement)) {
        EffectReader.read(meant(statement)).forEach(effect -> run(effect, migration));
      }
    }
  }

  // Of several schemas that a name may be in, the first that has it.
  private Statement meant(Statement statement) {
    return statement.readings().stream()
        .filter(reading -> EffectReader.read(reading).stream().anyMatch(this::isOfOne))
        .findFirst()
        .orElse(statement);
  }

  private boolean isOfOne(Effect effect) {
    ObjectId.Slot slot = effect.target().in(creationSchema).slot();
    return effect.action() != Effect.Action.CREATE
        && expected.keySet().stream().anyMatch(table -> table.slot().equals(slot));
  }

  private static boolean isTemporary(Statement statement) {
    return statement.tokens().stream()
        .limit(4)
        .anyMatch(token -> token.isWord("temp") || token.isWord("temporary"));
  }

  private void run(Effect effect, Migration migration) {
    ObjectId target = effect.target().in(creationSchema);
    switch (effect.action()) {
      case CREATE -> {
        if (effect.target().kind() == ObjectKind.TABLE) {
          expected.put(target, new Expected(effect.target(), migration));
        }
      }
      case DROP -> drop(target);
      case MOVE -> {
        if (drop(target)) {
          expected.put(effect.moved().in(creationSchema), new Expected(effect.moved(), migration));
        }
      }
      case UNKNOWN -> expected.clear();
      case ADD_COLUMN, DROP_COLUMN, ALTER_COLUMN_TYPE, RENAME_COLUMN, DROP_CONSTRAINT -> {}
    }
  }

  // A schema takes its tables along.
  private boolean drop(ObjectId target) {
    if (target.kind() == ObjectKind.SCHEMA) {
      expected.clear();
    }
    return expected.keySet().removeIf(table -> table.slot().equals(target.slot()));
  }
}
