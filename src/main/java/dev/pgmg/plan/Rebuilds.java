package dev.pgmg.plan;

import dev.pgmg.alter.Alterations;
import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.catalog.Snapshot.NewColumns;
import dev.pgmg.catalog.TypeUse;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.ViewQuery;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.plan.Changes.Way;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Third pass: everything that must go, and what of it comes back.
 *
 * <ol>
 *   <li>Objects that change by being dropped, and those in the way of a migration, must go.
 *   <li>What depends on something that must go must go as well: alone where PostgreSQL would refuse
 *       the drop, with it where PostgreSQL drops it too.
 *   <li>What goes comes back, from its file if it is declared, else from the catalog as it was.
 *       What cannot come back is refused: the plan says so, and nothing is dropped.
 *   <li>What a migration outdates is replaced afterwards.
 * </ol>
 */
final class Rebuilds {

  private final World world;
  private final Changes changes;
  private final Leaving leaving;
  private final Map<StepRef.Running, TreeSet<Address>> before = new HashMap<>();
  private final Map<String, String> outdated = new TreeMap<>();
  private final Map<String, Set<StepRef.Running>> outdatedBy = new HashMap<>();
  private final List<Finding> refusals = new ArrayList<>();

  private Rebuilds(World world, Changes changes, Effects effects) {
    this.world = world;
    this.changes = changes;
    this.leaving = new Leaving(world, changes, effects);
  }

  static Rebuilds of(World world, Changes changes, Effects effects, Lessons lessons) {
    Rebuilds rebuilds = new Rebuilds(world, changes, effects);
    effects.touches().forEach(rebuilds::touch);
    changes.objects().values().forEach(rebuilds::change);
    rebuilds.outdateAll(effects, lessons);
    rebuilds.leaving.settle();
    rebuilds.leaving.heldUntil().forEach(rebuilds::outdatedBy);
    rebuilds.refusals.addAll(rebuilds.leaving.refusals());
    rebuilds.refusals.addAll(Obstacles.to(world, rebuilds));
    return rebuilds;
  }

  /** Everything that goes, by address. */
  Map<Address, Leaving.Gone> gone() {
    return leaving.gone();
  }

  /** What must be gone before a statement; what depends on it goes before it. */
  Iterable<Address> before(StepRef.Running statement) {
    return before.getOrDefault(statement, new TreeSet<>());
  }

  /** Keys of declared objects to be replaced after the migrations, with the reason. */
  Map<String, String> outdated() {
    return outdated;
  }

  /** The statements before which it is of no use to make an object: it would be outdated again. */
  Set<StepRef.Running> outdatedBy(String key) {
    return outdatedBy.getOrDefault(key, Set.of());
  }

  /** The migration for which an object goes, if it goes for one. */
  Optional<String> causeOf(Address address) {
    return leaving.causeOf(address);
  }

  /** Whether it comes back after it went. */
  boolean comesBack(Address address) {
    return leaving.comesBack(address);
  }

  /** Whether it is a part of something that goes. */
  boolean isPart(Address address) {
    return leaving.isPart(address);
  }

  /** Whether the dependent stays, because it has let go of what goes by then. */
  boolean letsGo(Dependency dependency) {
    return leaving.letsGo(dependency);
  }

  boolean isAnythingLetGo() {
    return leaving.isAnythingLetGo();
  }

  Optional<Address> livesOn(CatalogObject object) {
    return leaving.livesOn(object);
  }

  List<Finding> refusals() {
    return refusals;
  }

  private void outdatedBy(String key, Set<StepRef.Running> statements) {
    outdatedBy.computeIfAbsent(key, k -> new HashSet<>()).addAll(statements);
  }

  private void touch(Touch touch) {
    if (touch.kind().isAfterwards()) {
      return;
    }
    String migration = touch.statement().migration();
    if (touch.kind() == Touch.Kind.GOES_ALONG) {
      leaving.go(touch.object(), Leaving.Going.ALONG, touch.reason(), migration);
    } else {
      leaving.go(touch.object(), Leaving.Going.DROPPED, touch.reason(), migration);
      before.computeIfAbsent(touch.statement(), s -> new TreeSet<>()).add(touch.object());
    }
  }

  private void change(ObjectChange change) {
    if (change.way() == Way.REBUILD || change.way() == Way.DROP) {
      world
          .addressOf(change.key())
          .ifPresent(address -> leaving.go(address, Leaving.Going.DROPPED, change.reason(), ""));
    } else if (change.way() == Way.REWRITE) {
      world.addressOf(change.key()).ifPresent(address -> rewrite(address, change.key()));
    }
  }

  // The tables stay, with what is theirs; everybody else has to let go of the type.
  private void rewrite(Address type, String key) {
    for (Dependency dependency : world.graph().dependentsOf(type)) {
      if (!isOfTable(dependency.dependent())) {
        leaving.dependent(dependency, key, "");
      }
    }
    for (TypeUse.Column column : world.typeUse(key).columns()) {
      String reason = "depends on column " + column.table() + "." + column.name();
      world.graph().dependentsOf(column.relation()).stream()
          .filter(dependency -> dependency.referencedColumn() == column.number())
          .map(Dependency::dependent)
          .filter(dependent -> Effects.HOLD_COLUMN_TYPE.contains(world.kindOf(dependent)))
          .forEach(dependent -> leaving.go(dependent, Leaving.Going.DROPPED, reason, ""));
    }
  }

  private boolean isOfTable(Address address) {
    return switch (world.kindOf(address)) {
      case TABLE, FOREIGN_TABLE, INDEX, DEFAULT -> true;
      case OTHER -> address.catalog().equals("pg_constraint");
      default -> false;
    };
  }

  private void outdateAll(Effects effects, Lessons lessons) {
    for (Touch touch : effects.touches()) {
      if (touch.kind().isAfterwards()) {
        world.keyAt(touch.object()).ifPresent(key -> outdatedBy(key, Set.of(touch.statement())));
        if (touch.kind() == Touch.Kind.OUTDATED || !isChanged(touch.object())) {
          outdate(touch.object(), touch.reason(), touch.statement().migration(), lessons);
        }
      }
    }
    for (ObjectChange change : changes.objects().values()) {
      if (change.way() == Way.REPLACE && mayHaveMoreColumns(change.key())) {
        world
            .addressOf(change.key())
            .ifPresent(address -> outdateReadersOfAllColumns(address, "", lessons));
      }
    }
  }

  private boolean isChanged(Address address) {
    return world.keyAt(address).filter(changes.objects()::containsKey).isPresent();
  }

  private boolean mayHaveMoreColumns(String key) {
    NewColumns columns = world.snapshot().newColumns().getOrDefault(key, NewColumns.UNASKED);
    return columns == NewColumns.MORE || columns == NewColumns.UNASKED;
  }

  private void outdate(Address address, String reason, String migration, Lessons lessons) {
    Optional<Definition.OfObject> object = world.declaredAt(address);
    if (object.isEmpty()
        || gone().containsKey(address)
        || isMadeAnyway(object.get().key())
        || outdated.containsKey(object.get().key())) {
      return;
    }
    boolean rebuild =
        (object.get().id().kind().replacement() == ObjectKind.Replacement.REBUILD
                && Alterations.again(object.get()).isEmpty())
            || lessons.rebuild().contains(object.get().key());
    if (rebuild) {
      leaving.go(address, Leaving.Going.DROPPED, reason, migration);
    } else {
      outdated.put(object.get().key(), reason);
      outdateReadersOfAllColumns(address, migration, lessons);
    }
  }

  private boolean isMadeAnyway(String key) {
    return Optional.ofNullable(changes.objects().get(key))
        .filter(change -> change.way() != Way.RECORD && change.way() != Way.MOVE)
        .isPresent();
  }

  // A view that has got a column gives it on to those that say * of it.
  private void outdateReadersOfAllColumns(Address view, String migration, Lessons lessons) {
    String reason = "says * of " + world.nameOf(view);
    for (Dependency dependency : world.graph().dependentsOf(view)) {
      boolean all =
          world
              .declaredAt(dependency.dependent())
              .map(object -> ViewQuery.listsAllColumns(object.statement().tokens()))
              .orElse(false);
      if (all) {
        outdate(dependency.dependent(), reason, migration, lessons);
      }
    }
  }
}
