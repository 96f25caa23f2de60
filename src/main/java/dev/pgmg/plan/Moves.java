package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Migration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the pending migrations take what pgmg made: by RENAME TO and SET SCHEMA of an object, of
 * its schema or of the relation it lives on.
 *
 * <p>What is moved stays the same object, with all that it wears and all that depends on it. At the
 * end of its way it is
 *
 * <ul>
 *   <li>what the files declare under its new name, if they do; else
 *   <li>moved back, if the files still declare it under its old name; else
 *   <li>deleted, under its new name.
 * </ul>
 */
final class Moves {

  private final Snapshot snapshot;
  private final Map<String, Journey> journeys = new TreeMap<>();
  private final Map<String, Move> moves = new TreeMap<>();
  private final Map<String, String> successors = new TreeMap<>();
  // What things are called today, by what they are called at a statement.
  private final Map<ObjectId.Slot, ObjectId.Slot> today = new HashMap<>();

  private Renamed renamed = Renamed.NOTHING;

  private Moves(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Follows every recorded object.
   *
   * @param declared keys of the declared objects
   */
  static Moves of(List<Migration> pending, Snapshot snapshot, Collection<String> declared) {
    Moves moves = new Moves(snapshot);
    for (Recorded recorded : snapshot.state().recorded().values()) {
      recorded
          .object()
          .ifPresent(
              id ->
                  moves.journeys.put(
                      recorded.key(), new Journey(id, moves.now(recorded.key(), id))));
    }
    for (Migration migration : pending) {
      for (int i = 0; i < migration.statements().size(); i++) {
        StepRef.Running statement = new StepRef.Running(migration.name(), i);
        EffectReader.read(migration.statements().get(i))
            .forEach(effect -> moves.follow(statement, effect));
      }
    }
    moves.followSchemas();
    moves.arrive(declared);
    return moves;
  }

  // Somebody may have renamed it, or a migration by means that no word told of.
  private ObjectId now(String key, ObjectId recorded) {
    return Optional.ofNullable(snapshot.located().get(key))
        .flatMap(snapshot.graph()::object)
        .filter(object -> object.id().kind() == recorded.kind())
        .map(object -> called(object.id(), recorded))
        .orElse(recorded);
  }

  // Types, and the relation that something lives on, are called as they are recorded.
  private static ObjectId called(ObjectId now, ObjectId recorded) {
    return recorded.isOnRelation()
        ? recorded.renamed(now.member())
        : new ObjectId(recorded.kind(), now.name(), recorded.member());
  }

  // What is in a schema that gets its name back is at home then.
  private void followSchemas() {
    for (Journey schema : journeys.values()) {
      if (schema.from().kind() == ObjectKind.SCHEMA && schema.last().isEmpty()) {
        journeys.values().stream()
            .filter(journey -> journey.to().name().schema().equals(schema.to().name().name()))
            .filter(journey -> journey.from().name().schema().equals(schema.from().name().name()))
            .forEach(journey -> journey.comesTo(journey.to().movedTo(schema.from().name().name())));
      }
    }
  }

  /** Whether what is called so today is called so again in the end, if it is moved at all. */
  boolean comesHome(ObjectId object) {
    return object.slot().equals(today.get(object.slot()));
  }

  /** The way of what is recorded under a key, if it is moved. */
  Optional<Move> of(String recordedKey) {
    return Optional.ofNullable(moves.get(recordedKey));
  }

  Collection<Move> all() {
    return moves.values();
  }

  /** Keys under which something is recorded that has another one in the end. */
  Collection<String> left() {
    return successors.values();
  }

  /** What the pending migrations call otherwise, of whatever they move. */
  Renamed renamed() {
    return renamed;
  }

  /** The key of the recorded object that becomes the declared one of that key. */
  Optional<String> predecessor(String declaredKey) {
    return Optional.ofNullable(successors.get(declaredKey));
  }

  /** What is recorded, under the names it has in the end. */
  Map<String, Recorded> recorded() {
    Map<String, Recorded> before = snapshot.state().recorded();
    if (successors.isEmpty()) {
      return before;
    }
    Map<String, Recorded> recorded = new HashMap<>(before);
    successors.values().forEach(recorded::remove);
    successors.forEach(
        (now, old) ->
            Optional.ofNullable(before.get(old))
                .ifPresent(
                    one ->
                        recorded.put(
                            now,
                            new Recorded(
                                now,
                                of(old).map(Move::to),
                                one.hash(),
                                one.file(),
                                one.baseline()))));
    return recorded;
  }

  private void follow(StepRef.Running statement, Effect effect) {
    ObjectId target = effect.target().in(snapshot.state().creationSchema());
    switch (effect.action()) {
      case MOVE -> {
        ObjectId moved = effect.moved().in(target.name().schema());
        renamed = renamed.with(target, moved);
        move(statement, target, moved);
      }
      case DROP -> standing(target).ifPresent(journey -> dropped(statement, journey));
      case CREATE,
          ADD_COLUMN,
          DROP_COLUMN,
          ALTER_COLUMN_TYPE,
          RENAME_COLUMN,
          DROP_CONSTRAINT,
          UNKNOWN -> {}
    }
  }

  private static void dropped(StepRef.Running statement, Journey journey) {
    if (journey.last().isPresent()) {
      journey.on(journey.to(), statement);
    }
    journey.drop();
  }

  private void move(StepRef.Running statement, ObjectId target, ObjectId moved) {
    List<Journey> along = new ArrayList<>();
    for (Journey journey : journeys.values()) {
      if (!journey.isDropped() && goesAlong(journey, target, moved)) {
        along.add(journey);
      }
    }
    standing(target)
        .ifPresent(journey -> journey.on(called(journey.to(), target, moved), statement));
    along.forEach(journey -> journey.on(called(journey.to(), target, moved), statement));
    ObjectId.Slot first = Optional.ofNullable(today.remove(target.slot())).orElse(target.slot());
    today.put(moved.slot(), first);
  }

  private boolean goesAlong(Journey journey, ObjectId target, ObjectId moved) {
    ObjectId at = journey.to();
    if (target.kind() == ObjectKind.SCHEMA) {
      return at.name().schema().equals(target.name().name())
          || (at.isOnRelation() && qualified(at.name()).schema().equals(target.name().name()));
    }
    if (target.kind().family() != Family.RELATION) {
      return false;
    }
    boolean changesSchema = !target.name().schema().equals(moved.name().schema());
    return (at.isOnRelation() && qualified(at.name()).equals(target.name()))
        || (changesSchema && at.kind() == ObjectKind.INDEX && isIndexOf(journey.from(), target));
  }

  // What lives on a relation is recorded with the relation's name as its file has it.
  private QualifiedName qualified(QualifiedName relation) {
    return relation.in(snapshot.state().creationSchema());
  }

  // As far as the catalog was asked.
  private boolean isIndexOf(ObjectId index, ObjectId relation) {
    Optional<Address> at = snapshot.addressOf(index.toString());
    return at.isPresent()
        && snapshot.graph().dependenciesOf(at.get()).stream()
            .filter(dependency -> dependency.type() == Dependency.Type.AUTO)
            .map(Dependency::referenced)
            .anyMatch(referenced -> isCalled(referenced, relation));
  }

  private boolean isCalled(Address address, ObjectId relation) {
    return snapshot
        .graph()
        .object(address)
        .filter(
            object ->
                object.id().slot().equals(today.getOrDefault(relation.slot(), relation.slot())))
        .isPresent();
  }

  // What follows its schema or its relation has their new name in its own.
  private static ObjectId called(ObjectId at, ObjectId target, ObjectId moved) {
    if (at.slot().equals(target.slot()) || isTheOnly(target, at)) {
      return new ObjectId(
          at.kind(), moved.name(), at.isOnRelation() ? moved.member() : at.member());
    }
    if (target.kind() == ObjectKind.SCHEMA) {
      Renamed renamed = Renamed.NOTHING.with(target, moved);
      String member = at.member().isEmpty() ? "" : renamed.in(at.member());
      return new ObjectId(at.kind(), at.name(), member).movedTo(moved.name().name());
    }
    return at.isOnRelation()
        ? new ObjectId(at.kind(), moved.name(), at.member())
        : at.movedTo(moved.name().schema());
  }

  private Optional<Journey> standing(ObjectId target) {
    List<Journey> found = new ArrayList<>();
    for (Journey journey : journeys.values()) {
      boolean named = journey.to().slot().equals(target.slot()) || isTheOnly(target, journey.to());
      if (!journey.isDropped() && named) {
        found.add(journey);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  // Without its arguments a routine is the only one of its name.
  private static boolean isTheOnly(ObjectId target, ObjectId routine) {
    QualifiedName name = routine.name();
    return target.kind().family() == Family.ROUTINE
        && target.member().isEmpty()
        && routine.kind().family() == Family.ROUTINE
        && name.equals(target.name());
  }

  private void arrive(Collection<String> declared) {
    for (Map.Entry<String, Journey> entry : journeys.entrySet()) {
      Journey journey = entry.getValue();
      if (!isHome(journey)) {
        Move.End end = end(entry.getKey(), journey, declared);
        boolean cannotGoBack = journey.to().isOnRelation() && !isOnTheSame(journey);
        if (end != Move.End.BACK || !cannotGoBack) {
          moves.put(entry.getKey(), new Move(journey.from(), journey.to(), journey.last(), end));
        }
        if (end == Move.End.DECLARED) {
          successors.put(journey.to().toString(), entry.getKey());
        }
      }
    }
  }

  private boolean isHome(Journey journey) {
    ObjectId from = journey.from();
    return journey.to().equals(from)
        || (from.isOnRelation()
            && from.member().equals(journey.to().member())
            && qualified(from.name()).equals(qualified(journey.to().name())));
  }

  private static boolean isOnTheSame(Journey journey) {
    return journey.from().name().equals(journey.to().name());
  }

  private Move.End end(String key, Journey journey, Collection<String> declared) {
    String now = journey.to().toString();
    if (journey.isDropped()) {
      return Move.End.DROPPED;
    }
    if (declared.contains(now) && isFree(now)) {
      return Move.End.DECLARED;
    }
    return declared.contains(key) ? Move.End.BACK : Move.End.DELETED;
  }

  // What is recorded under the name may have left it.
  private boolean isFree(String key) {
    Optional<Journey> there = Optional.ofNullable(journeys.get(key));
    return there.isEmpty()
        || there.get().isDropped()
        || !there.get().to().equals(there.get().from());
  }
}
