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
import dev.pgmg.plan.Effects.Touch;
import dev.pgmg.problem.Problem;
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

  /** How an object goes. */
  enum Going {
    /** By a DROP of its own. */
    DROPPED,
    /** With what it lives on, or by the migration's own statement. */
    ALONG
  }

  record Gone(Address address, Going going, String reason) {}

  private final World world;
  private final Changes changes;
  private final Effects effects;
  private final Map<Address, Gone> gone = new TreeMap<>();
  private final Map<StepRef.Running, TreeSet<Address>> before = new HashMap<>();
  private final Map<String, String> outdated = new TreeMap<>();
  private final Map<String, Set<StepRef.Running>> outdatedBy = new HashMap<>();
  private final Map<Address, String> causes = new HashMap<>();
  private final List<Finding> refusals = new ArrayList<>();
  private final LettingGo lettingGo;
  private final List<Dependency> letGo = new ArrayList<>();

  private Rebuilds(World world, Changes changes, Effects effects) {
    this.world = world;
    this.changes = changes;
    this.effects = effects;
    this.lettingGo = new LettingGo(world, changes);
  }

  static Rebuilds of(World world, Changes changes, Effects effects, Lessons lessons) {
    Rebuilds rebuilds = new Rebuilds(world, changes, effects);
    effects.touches().forEach(rebuilds::touch);
    changes.objects().values().forEach(rebuilds::change);
    rebuilds.outdateAll(effects, lessons);
    rebuilds.settle();
    rebuilds.refusals.addAll(Obstacles.to(world, rebuilds));
    return rebuilds;
  }

  /** Everything that goes, by address. */
  Map<Address, Gone> gone() {
    return gone;
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
    return Optional.ofNullable(causes.get(address));
  }

  List<Finding> refusals() {
    return refusals;
  }

  private void touch(Touch touch) {
    if (touch.kind().isAfterwards()) {
      return;
    }
    String migration = touch.statement().migration();
    if (touch.kind() == Touch.Kind.GOES_ALONG) {
      go(touch.object(), Going.ALONG, touch.reason(), migration);
    } else {
      go(touch.object(), Going.DROPPED, touch.reason(), migration);
      before.computeIfAbsent(touch.statement(), s -> new TreeSet<>()).add(touch.object());
    }
  }

  private void change(ObjectChange change) {
    if (change.way() == Way.REBUILD || change.way() == Way.DROP) {
      world
          .addressOf(change.key())
          .ifPresent(address -> go(address, Going.DROPPED, change.reason(), ""));
    } else if (change.way() == Way.REWRITE) {
      world.addressOf(change.key()).ifPresent(address -> rewrite(address, change.key()));
    }
  }

  // The tables stay, with what is theirs; everybody else has to let go of the type.
  private void rewrite(Address type, String key) {
    for (Dependency dependency : world.graph().dependentsOf(type)) {
      if (!isOfTable(dependency.dependent())) {
        dependent(dependency, key, "");
      }
    }
    for (TypeUse.Column column : world.typeUse(key).columns()) {
      String reason = "depends on column " + column.table() + "." + column.name();
      world.graph().dependentsOf(column.relation()).stream()
          .filter(dependency -> dependency.referencedColumn() == column.number())
          .map(Dependency::dependent)
          .filter(dependent -> Effects.HOLD_COLUMN_TYPE.contains(world.kindOf(dependent)))
          .forEach(dependent -> go(dependent, Going.DROPPED, reason, ""));
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
        world
            .keyAt(touch.object())
            .ifPresent(
                key ->
                    outdatedBy.computeIfAbsent(key, k -> new HashSet<>()).add(touch.statement()));
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
        || gone.containsKey(address)
        || isMadeAnyway(object.get().key())
        || outdated.containsKey(object.get().key())) {
      return;
    }
    boolean rebuild =
        (object.get().id().kind().replacement() == ObjectKind.Replacement.REBUILD
                && Alterations.again(object.get()).isEmpty())
            || lessons.rebuild().contains(object.get().key());
    if (rebuild) {
      go(address, Going.DROPPED, reason, migration);
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

  private void go(Address address, Going going, String reason, String migration) {
    Gone known = gone.get(address);
    if (known != null && (known.going() == Going.DROPPED || going == Going.ALONG)) {
      return;
    }
    gone.put(address, new Gone(address, going, reason));
    if (!migration.isEmpty()) {
      causes.putIfAbsent(address, migration);
    }
    if (known != null) {
      return;
    }
    String name = world.nameOf(address);
    for (Dependency dependency : world.graph().dependentsOf(address)) {
      dependent(dependency, name, migration);
    }
  }

  private void dependent(Dependency dependency, String name, String migration) {
    if (migration.isEmpty() && lettingGo.is(dependency)) {
      letGo.add(dependency);
      return;
    }
    if (isTable(dependency.dependent())) {
      Set<StepRef.Running> lettingGo =
          effects.lettingGo(dependency.dependent(), dependency.column());
      if (lettingGo.isEmpty()) {
        refuse(dependency.dependent(), name);
      } else {
        world
            .keyAt(dependency.referenced())
            .ifPresent(
                key -> outdatedBy.computeIfAbsent(key, k -> new HashSet<>()).addAll(lettingGo));
      }
      return;
    }
    boolean normal = dependency.type() == Dependency.Type.NORMAL;
    go(
        dependency.dependent(),
        normal ? Going.DROPPED : Going.ALONG,
        "depends on " + name,
        migration);
  }

  // What goes late in the passes above may take along what was thought to stay.
  private void settle() {
    Partners partners = new Partners(world);
    int before;
    do {
      before = gone.size();
      List.copyOf(letGo).stream()
          .filter(dependency -> makesRoom(dependency.referenced(), new HashSet<>()))
          .forEach(this::holdsOn);
      partners.toMakeAgain(gone.keySet()).forEach(this::isStruckOut);
    } while (gone.size() > before);
  }

  // What lets go is made anew before the deleted object goes: too late, where that makes room.
  private void holdsOn(Dependency dependency) {
    String reason = "depends on " + world.nameOf(dependency.referenced());
    go(dependency.dependent(), Going.DROPPED, reason, "");
  }

  private void isStruckOut(Address operator) {
    go(operator, Going.DROPPED, "names an operator that goes", "");
  }

  private boolean makesRoom(Address deleted, Set<Address> seen) {
    return causes.containsKey(deleted)
        || lettingGo.hasSuccessor(deleted)
        || world.graph().dependenciesOf(deleted).stream()
            .map(Dependency::referenced)
            .filter(gone::containsKey)
            .filter(seen::add)
            .anyMatch(address -> comesBack(address) || makesRoom(address, seen));
  }

  private boolean isTable(Address address) {
    ObjectKind kind = world.kindOf(address);
    return kind == ObjectKind.TABLE || kind == ObjectKind.FOREIGN_TABLE;
  }

  private void refuse(Address table, String name) {
    refusals.add(
        Finding.refusal(
            Problem.of(
                    "in-use", name + " has to be dropped, but " + world.nameOf(table) + " uses it")
                .withHint(
                    world.kindOf(table) == ObjectKind.FOREIGN_TABLE
                        ? "drop the foreign table in a migration and make it again there, or keep"
                            + " it as it is"
                        : "change it by a migration that converts the table's column, or keep it"
                            + " as it is")));
  }

  /**
   * What PostgreSQL makes as a part of something that goes, as the constructors of a range type.
   */
  boolean isPart(Address address) {
    return world.graph().dependenciesOf(address).stream()
        .filter(dependency -> dependency.type() == Dependency.Type.INTERNAL)
        .anyMatch(dependency -> gone.containsKey(dependency.referenced()));
  }

  /** What lives on a relation or is part of an object comes back with it, if it can. */
  boolean comesBack(Address address) {
    if (world.keyAt(address).isPresent()) {
      return world.declaredAt(address).isPresent();
    }
    if (isPart(address)) {
      return world.graph().dependenciesOf(address).stream()
          .filter(dependency -> dependency.type() == Dependency.Type.INTERNAL)
          .allMatch(dependency -> comesBackItself(dependency.referenced()));
    }
    if (isMemberOfManaged(address)) {
      return false;
    }
    return world
        .graph()
        .object(address)
        .filter(object -> !object.recreate().isEmpty())
        .filter(object -> livesOn(object).map(this::comesBackItself).orElse(true))
        .isPresent();
  }

  // What a managed publication publishes its definition says.
  private boolean isMemberOfManaged(Address address) {
    return address.catalog().startsWith("pg_publication_")
        && world.graph().dependenciesOf(address).stream()
            .map(Dependency::referenced)
            .anyMatch(
                referenced ->
                    referenced.catalog().equals("pg_publication") && world.isManaged(referenced));
  }

  private boolean comesBackItself(Address parent) {
    return !gone.containsKey(parent) || comesBack(parent);
  }

  // A trigger or an index of an object that is deleted for good has nothing to come back to.
  Optional<Address> livesOn(CatalogObject object) {
    return world.graph().dependenciesOf(object.address()).stream()
        .filter(dependency -> dependency.type() == Dependency.Type.AUTO)
        .map(Dependency::referenced)
        .findFirst();
  }
}
