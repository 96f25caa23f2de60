package dev.pgmg.plan;

import dev.pgmg.catalog.Operands;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.hazard.Hazards;
import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Migration;
import dev.pgmg.sql.Schemas;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In which schema the names of a pending migration are that has set a search_path of several: in
 * the first that has the name by the time the statement runs, as PostgreSQL finds it; what is made,
 * in the first of all.
 */
final class SchemasByThen {

  private final Snapshot snapshot;
  private final Set<ObjectId.Slot> made = new HashSet<>();
  private final Set<ObjectId.Slot> gone = new HashSet<>();

  private SchemasByThen(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The migrations with statements that know where their names are. */
  static List<Migration> known(List<Migration> pending, Snapshot snapshot) {
    boolean plain =
        pending.stream()
            .flatMap(migration -> migration.statements().stream())
            .noneMatch(statement -> statement.schemas().areSeveral());
    if (plain) {
      return pending;
    }
    SchemasByThen schemas = new SchemasByThen(snapshot);
    return pending.stream()
        .map(migration -> migration.with(schemas.known(migration.statements())))
        .toList();
  }

  private List<Statement> known(List<Statement> statements) {
    List<Statement> known = new ArrayList<>();
    for (Statement statement : statements) {
      Statement read =
          statement.schemas().areSeveral()
              ? statement.in(new Schemas(statement.schemas().path(), schemasOfNames(statement)))
              : statement;
      EffectReader.read(read).forEach(this::apply);
      known.add(read);
    }
    return known;
  }

  private Map<String, String> schemasOfNames(Statement statement) {
    Map<String, String> schemas = new HashMap<>();
    EffectReader.read(statement).stream()
        .filter(effect -> effect.action() == Effect.Action.CREATE)
        .map(Effect::target)
        .filter(target -> !target.isOnRelation())
        .map(ObjectId::name)
        .forEach(name -> schemas.put(name.name(), name.schema()));
    for (Statement reading : statement.readings()) {
      targets(reading)
          .filter(this::isThere)
          .map(ObjectId::name)
          .forEach(name -> schemas.putIfAbsent(name.name(), name.schema()));
    }
    return schemas;
  }

  // What is named as part of a relation (a trigger) is where that is.
  private static Stream<ObjectId> targets(Statement reading) {
    Operands operands = Hazards.operands(List.of(reading));
    Stream<ObjectId> acted =
        EffectReader.read(reading).stream()
            .map(Effect::target)
            .map(
                target ->
                    target.isOnRelation() ? ObjectId.of(ObjectKind.TABLE, target.name()) : target);
    return Stream.of(
            acted,
            operands.relations().stream().map(name -> ObjectId.of(ObjectKind.TABLE, name)),
            operands.types().stream().map(name -> ObjectId.of(ObjectKind.TYPE, name)))
        .flatMap(Function.identity());
  }

  private boolean isThere(ObjectId target) {
    return made.contains(target.slot()) || (isThereToday(target) && !gone.contains(target.slot()));
  }

  private boolean isThereToday(ObjectId target) {
    return snapshot.addressOf(target.toString()).isPresent()
        || snapshot.circumstances().named().containsKey(target.name())
        || snapshot.circumstances().typed().containsKey(target.name());
  }

  private void apply(Effect effect) {
    String schema = snapshot.state().creationSchema();
    ObjectId target = effect.target().in(schema);
    if (target.isOnRelation()) {
      return;
    }
    switch (effect.action()) {
      case CREATE -> comes(target);
      case DROP -> goes(target);
      case MOVE -> {
        goes(target);
        comes(effect.moved().in(target.name().schema()));
      }
      case ADD_COLUMN, DROP_COLUMN, ALTER_COLUMN_TYPE, RENAME_COLUMN, DROP_CONSTRAINT, UNKNOWN -> {}
    }
  }

  private void comes(ObjectId object) {
    made.add(object.slot());
    gone.remove(object.slot());
  }

  private void goes(ObjectId object) {
    made.remove(object.slot());
    gone.add(object.slot());
  }
}
