package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What goes, with all that depends on it, and whether it comes back. Dependents that PostgreSQL
 * would refuse the drop for go by themselves; what it drops along goes along; what lets go by then
 * stays.
 */
final class Leaving {

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
  private final LettingGo lettingGo;
  private final Map<Address, Gone> gone = new TreeMap<>();
  private final Map<Address, String> causes = new HashMap<>();
  private final Map<String, Set<StepRef.Running>> heldUntil = new HashMap<>();
  private final Set<Dependency> letGo = new LinkedHashSet<>();
  private final List<Finding> refusals = new ArrayList<>();

  Leaving(World world, Changes changes, Effects effects) {
    this.world = world;
    this.changes = changes;
    this.effects = effects;
    this.lettingGo = new LettingGo(world, changes);
  }

  /** Everything that goes, by address. */
  Map<Address, Gone> gone() {
    return gone;
  }

  /** The migration for which an object goes, if it goes for one. */
  Optional<String> causeOf(Address address) {
    return Optional.ofNullable(causes.get(address));
  }

  /** The statements by which a table lets go of an object, by the object's key. */
  Map<String, Set<StepRef.Running>> heldUntil() {
    return heldUntil;
  }

  /** Whether the dependent stays, because it has let go of what goes by then. */
  boolean letsGo(Dependency dependency) {
    return letGo.contains(dependency) && !gone.containsKey(dependency.dependent());
  }

  boolean isAnythingLetGo() {
    return !letGo.isEmpty();
  }

  /** What cannot go. */
  List<Finding> refusals() {
    return refusals;
  }

  /**
   * Something goes, with its dependents.
   *
   * @param migration for which it goes; empty if it goes for a change
   */
  void go(Address address, Going going, String reason, String migration) {
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

  void dependent(Dependency dependency, String name, String migration) {
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
                key -> heldUntil.computeIfAbsent(key, k -> new HashSet<>()).addAll(lettingGo));
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

  /** To be asked when all has gone that goes: what went late may take along what was to stay. */
  void settle() {
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
                    ProblemCode.IN_USE,
                    name + " has to be dropped, but " + world.nameOf(table) + " uses it")
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
    if (isMemberOfChanged(address)) {
      return false;
    }
    return world
        .graph()
        .object(address)
        .filter(object -> !object.recreate().isEmpty())
        .filter(object -> livesOn(object).map(this::comesBackItself).orElse(true))
        .isPresent();
  }

  // What a publication that changes publishes, its new definition says.
  private boolean isMemberOfChanged(Address address) {
    return address.catalog().startsWith("pg_publication_")
        && world.graph().dependenciesOf(address).stream()
            .map(Dependency::referenced)
            .flatMap(referenced -> world.keyAt(referenced).stream())
            .anyMatch(changes.objects()::containsKey);
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
