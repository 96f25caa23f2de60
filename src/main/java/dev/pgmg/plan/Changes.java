package dev.pgmg.plan;

import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot.NewColumns;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.Signature;
import dev.pgmg.object.StatementReader;
import dev.pgmg.project.Definition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * First pass: how each declared or recorded thing differs, and how it gets where it shall be.
 *
 * <ol>
 *   <li>Declared and not recorded: new. Another hash: modified. The same hash and not there:
 *       drifted. Recorded and not declared: deleted.
 *   <li>A modified object is replaced in place where its kind can be and nothing known forbids it
 *       (PostgreSQL may refuse still), altered where that is enough, else dropped and created.
 * </ol>
 */
final class Changes {

  /** How a change is made. */
  enum Way {
    CREATE,
    REPLACE,
    ALTER,
    /** A type is made anew, and the columns of tables are converted. */
    REWRITE,
    REBUILD,
    /** It is brought back to its name. */
    MOVE,
    DROP,
    /** It is there, or stays: only the record changes. */
    RECORD,
    /** Something is there under its name that pgmg did not create and cannot replace. */
    REFUSE
  }

  /** What happens to one object. */
  record ObjectChange(String key, Change.Type type, Way way, String reason) {}

  private final World world;
  private final Lessons lessons;
  private final Map<String, ObjectChange> objects = new TreeMap<>();
  private final Map<String, Change.Type> dress = new TreeMap<>();

  private Changes(World world, Lessons lessons) {
    this.world = world;
    this.lessons = lessons;
  }

  static Changes find(World world, Lessons lessons) {
    Changes changes = new Changes(world, lessons);
    world.objects().forEach(changes::compare);
    world.dress().forEach(changes::compareDress);
    world.recorded().values().stream()
        .filter(recorded -> !world.isDeclared(recorded.key()))
        .forEach(changes::deleted);
    changes.dress.forEach(changes::rebuildToUndress);
    return changes;
  }

  /** Changed objects, by key. */
  Map<String, ObjectChange> objects() {
    return objects;
  }

  /** Changed dress, by key: new, modified or deleted. */
  Map<String, Change.Type> dress() {
    return dress;
  }

  private void compare(Definition.OfObject object) {
    Optional<Recorded> recorded = Optional.ofNullable(world.recorded().get(object.key()));
    boolean there = isThere(object);
    if (recorded.isEmpty()) {
      Way way = there ? takeOver(object) : Way.CREATE;
      put(object, Change.Type.NEW, way, there ? "exists, not managed until now" : "new");
    } else if (!recorded.get().hash().equals(object.hash()) || isMoved(object)) {
      put(object, Change.Type.MODIFIED, there ? way(object) : Way.CREATE, modified(object));
    } else if (!there) {
      put(object, Change.Type.DRIFTED, Way.CREATE, "dropped by hand");
    } else if (world.snapshot().altered().containsKey(object.key())) {
      put(object, Change.Type.DRIFTED, healing(object), "altered by hand");
    } else if (world.away(object.key()).isPresent()) {
      moved(object, world.moves().of(object.key()).orElseThrow());
    }
  }

  private void moved(Definition.OfObject object, Move move) {
    if (move.last().isPresent()) {
      put(object, Change.Type.AFFECTED, Way.MOVE, "moved by a migration");
    } else {
      put(object, Change.Type.DRIFTED, Way.MOVE, "renamed by hand to " + move.to().label());
    }
  }

  private String modified(Definition.OfObject object) {
    return world.moves().predecessor(object.key()).map("was "::concat).orElse("modified");
  }

  private boolean isMoved(Definition.OfObject object) {
    return world.moves().predecessor(object.key()).isPresent();
  }

  // What stands there may be a recorded object of another kind that is to go.
  private boolean isThere(Definition.OfObject object) {
    return world
        .addressOf(object.key())
        .flatMap(world::keyAt)
        .filter(object.key()::equals)
        .isPresent();
  }

  private Way takeOver(Definition.OfObject object) {
    boolean otherKind =
        world
            .addressOf(object.key())
            .flatMap(world.graph()::object)
            .filter(there -> there.id().kind().family() == object.id().kind().family())
            .filter(there -> there.id().kind() != object.id().kind())
            .isPresent();
    if (otherKind) {
      return Way.REFUSE;
    }
    return switch (object.id().kind().replacement()) {
      case KEPT -> Way.RECORD;
      case ALWAYS, IF_SAME_COLUMNS, IF_SAME_SIGNATURE, UNLESS_REFUSED, RUN_AGAIN -> Way.REPLACE;
      case REBUILD -> Way.REFUSE;
    };
  }

  private Way way(Definition.OfObject object) {
    if (lessons.rebuild().contains(object.key())) {
      return Way.REBUILD;
    }
    return switch (object.id().kind().replacement()) {
      case KEPT -> InPlace.statements(object, world).map(Changes::altering).orElse(Way.RECORD);
      case ALWAYS -> isConstraintTrigger(object) ? Way.REBUILD : Way.REPLACE;
      case UNLESS_REFUSED -> Way.REPLACE;
      case RUN_AGAIN -> InPlace.isScheduledAlike(object, world) ? Way.REPLACE : Way.REBUILD;
      case IF_SAME_COLUMNS -> columnsOf(object) == NewColumns.OTHER ? Way.REBUILD : Way.REPLACE;
      case IF_SAME_SIGNATURE -> sameSignature(object) ? Way.REPLACE : Way.REBUILD;
      case REBUILD ->
          isOnlyRenamed(object)
              ? Way.RECORD
              : InPlace.statements(object, world)
                  .map(Changes::altering)
                  .orElseGet(() -> anew(object));
    };
  }

  // It says the same in the names that the pending migrations give.
  private boolean isOnlyRenamed(Definition.OfObject object) {
    return !world.snapshot().altered().containsKey(object.key())
        && world
            .appliedDefinition(object.key())
            .map(before -> (Definition.OfObject) before)
            .filter(before -> new Rewording(world).isOnlyRenamed(before, object))
            .isPresent();
  }

  // Where what it is now can be altered back, nothing is dropped.
  private Way healing(Definition.OfObject object) {
    if (object.id().kind().replacement() != ObjectKind.Replacement.REBUILD) {
      return way(object);
    }
    boolean alterable =
        InPlace.statements(object, world).filter(statements -> !statements.isEmpty()).isPresent()
            && !lessons.rebuild().contains(object.key());
    return alterable ? Way.ALTER : anew(object);
  }

  // Where only the wording differs there is nothing to do.
  private static Way altering(List<String> statements) {
    return statements.isEmpty() ? Way.RECORD : Way.ALTER;
  }

  private Way anew(Definition.OfObject object) {
    return world.typeUse(object.key()).columns().isEmpty() ? Way.REBUILD : Way.REWRITE;
  }

  // CREATE OR REPLACE CONSTRAINT TRIGGER is not supported (manual, CREATE TRIGGER).
  private static boolean isConstraintTrigger(Definition.OfObject object) {
    return object.statement().tokens().stream()
        .takeWhile(token -> !token.isWord("trigger"))
        .anyMatch(token -> token.isWord("constraint"));
  }

  private NewColumns columnsOf(Definition.OfObject view) {
    return world.snapshot().newColumns().getOrDefault(view.key(), NewColumns.MORE);
  }

  private boolean sameSignature(Definition.OfObject object) {
    Signature now = StatementReader.signature(object.statement());
    return world
        .appliedInNewNames(object.key())
        .map(before -> now.mayReplace(StatementReader.signature(before.statement())))
        .orElse(true);
  }

  private void compareDress(Definition.OfDress one) {
    Optional<Recorded> recorded = Optional.ofNullable(world.recorded().get(one.key()));
    if (recorded.isEmpty()) {
      dress.put(one.key(), Change.Type.NEW);
    } else if (!recorded.get().hash().equals(one.hash())) {
      dress.put(one.key(), Change.Type.MODIFIED);
    } else if (isUndone(one, recorded.get())) {
      dress.put(one.key(), Change.Type.DRIFTED);
    }
  }

  // What nothing takes off goes with its object, which is made again without it.
  private void rebuildToUndress(String key, Change.Type type) {
    boolean byRebuild =
        world
            .appliedDefinition(key)
            .map(definition -> ((Definition.OfDress) definition).dress().isUndoneByRebuild())
            .orElse(false);
    if (type == Change.Type.NEW || !byRebuild) {
      return;
    }
    for (String target : world.targetsOf(key)) {
      if (world.object(target).isPresent() && !objects.containsKey(target)) {
        objects.put(
            target, new ObjectChange(target, Change.Type.MODIFIED, Way.REBUILD, key + " changes"));
      }
    }
  }

  private boolean isUndone(Definition.OfDress one, Recorded recorded) {
    return recorded.baseline().isOf(world.snapshot().state())
        && world
            .dressedNow(one)
            .filter(now -> recorded.baseline().isUndone(one.dress().aspect(), now))
            .isPresent();
  }

  private void deleted(Recorded recorded) {
    if (recorded.object().isEmpty()) {
      dress.put(recorded.key(), Change.Type.DELETED);
      return;
    }
    boolean kept = recorded.object().get().kind().replacement() == ObjectKind.Replacement.KEPT;
    boolean there = world.addressOf(recorded.key()).isPresent();
    objects.put(
        recorded.key(),
        new ObjectChange(
            recorded.key(),
            Change.Type.DELETED,
            kept || !there ? Way.RECORD : Way.DROP,
            kept
                ? "not declared any more; it stays"
                : there ? "not declared any more" : "not declared any more; it is gone already"));
  }

  private void put(Definition.OfObject object, Change.Type type, Way way, String reason) {
    objects.put(object.key(), new ObjectChange(object.key(), type, way, reason));
  }
}
