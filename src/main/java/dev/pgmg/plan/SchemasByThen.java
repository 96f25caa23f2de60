package dev.pgmg.plan;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.hazard.Calls;
import dev.pgmg.hazard.Hazards;
import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Migration;
import dev.pgmg.sql.Schemas;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which schema the names of a pending migration are that has set a search_path of several: in
 * the first that has the name by the time the statement runs, as PostgreSQL finds it; what is made,
 * in the first of all.
 */
final class SchemasByThen {

  private final Snapshot snapshot;
  private final Set<QualifiedName> made = new HashSet<>();
  private final Set<QualifiedName> gone = new HashSet<>();

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
        .map(effect -> effect.target().name())
        .forEach(name -> schemas.put(name.name(), name.schema()));
    for (Statement reading : statement.readings()) {
      for (QualifiedName name : namesThatAreThere(reading)) {
        schemas.putIfAbsent(name.name(), name.schema());
      }
    }
    return schemas;
  }

  private Set<QualifiedName> namesThatAreThere(Statement reading) {
    Set<QualifiedName> names = new LinkedHashSet<>(Calls.in(reading));
    names.addAll(Hazards.operands(List.of(reading)).relations());
    names.removeIf(name -> !isThere(name));
    EffectReader.read(reading).stream()
        .map(Effect::target)
        .filter(this::isThere)
        .forEach(target -> names.add(target.name()));
    return names;
  }

  private boolean isThere(ObjectId target) {
    return isThere(target.name())
        || (!gone.contains(target.name()) && snapshot.addressOf(target.toString()).isPresent());
  }

  private boolean isThere(QualifiedName name) {
    boolean today =
        snapshot.circumstances().named().containsKey(name)
            || snapshot.circumstances().foreignFunctions().contains(name);
    return made.contains(name) || (today && !gone.contains(name));
  }

  private void apply(Effect effect) {
    String schema = snapshot.state().creationSchema();
    QualifiedName target = effect.target().name().in(schema);
    QualifiedName moved = effect.moved().name().in(schema);
    switch (effect.action()) {
      case CREATE -> comes(target);
      case DROP -> goes(target);
      case MOVE -> {
        goes(target);
        comes(moved);
      }
      case ADD_COLUMN, DROP_COLUMN, ALTER_COLUMN_TYPE, RENAME_COLUMN, DROP_CONSTRAINT, UNKNOWN -> {}
    }
  }

  private void comes(QualifiedName name) {
    made.add(name);
    gone.remove(name);
  }

  private void goes(QualifiedName name) {
    made.remove(name);
    gone.add(name);
  }
}
