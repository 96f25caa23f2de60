package dev.pgmg.hazard;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Circumstances.Kin;
import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.catalog.Circumstances.TypedColumn;
import dev.pgmg.hazard.ActReader.Placed;
import dev.pgmg.hazard.TableLock.Size;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells what a plan locks: the locks with which others cannot write, on tables that were there
 * before.
 *
 * <ol>
 *   <li>Each statement of each step: what it says it locks ({@link LockReader}), and what that is
 *       kin to as the catalogs know.
 *   <li>Of one step and one table, the strongest. Then the {@link Scene} goes on.
 * </ol>
 */
public final class Locks {

  private final Circumstances before;
  private final Scene scene;
  private final Map<QualifiedName, QualifiedName> indexes;
  private final Predicate<QualifiedName> isUnknownTable;
  private final Map<QualifiedName, TableLock> ofStep = new HashMap<>();
  private int step;

  private Locks(
      Circumstances before,
      Scene scene,
      Map<QualifiedName, QualifiedName> indexes,
      Predicate<QualifiedName> isUnknownTable) {
    this.before = before;
    this.scene = scene;
    this.indexes = indexes;
    this.isUnknownTable = isUnknownTable;
  }

  /**
   * What steps lock, in their order.
   *
   * @param indexes of which table indexes are that the circumstances do not know
   * @param isUnknownTable whether a qualified name that the circumstances do not know may be that
   *     of a table nevertheless
   */
  public static List<TableLock> of(
      List<List<Deed>> steps,
      Circumstances before,
      String creationSchema,
      Limits limits,
      Map<QualifiedName, QualifiedName> indexes,
      Predicate<QualifiedName> isUnknownTable) {
    Scene scene = new Scene(before, creationSchema, limits.smallTableRows());
    Locks locks = new Locks(before, scene, indexes, isUnknownTable);
    List<TableLock> all = new ArrayList<>();
    for (List<Deed> deeds : steps) {
      deeds.forEach(locks::take);
      all.addAll(locks.ofStep.values());
      locks.ofStep.clear();
      locks.step++;
    }
    all.sort(TableLock.ORDER);
    return all;
  }

  /** The table of which a statement makes an index. */
  public static Optional<QualifiedName> tableOf(Deed index) {
    return LockReader.read(index.statement()).stream().map(LockClaim::relation).findFirst();
  }

  private void take(Deed deed) {
    LockReader.read(deed.statement()).forEach(this::take);
    for (Placed placed : ActReader.read(deed.statement())) {
      take(placed.act());
      scene.after(placed.act());
    }
  }

  private void take(LockClaim claim) {
    Optional<Table> table = scene.existing(claim.relation());
    if (table.isPresent()) {
      take(claim, table.get());
    } else if (claim.named() == LockClaim.Named.TABLE) {
      takeUnknown(claim.relation(), claim.lock());
    } else if (claim.named() == LockClaim.Named.INDEX) {
      Optional.ofNullable(indexes.get(scene.qualified(claim.relation())))
          .ifPresent(of -> take(new LockClaim(of, claim.lock(), claim.also())));
    }
  }

  private void takeUnknown(QualifiedName relation, Lock lock) {
    if (!scene.isMade(relation) && isUnknownTable.test(scene.qualified(relation))) {
      take(scene.qualified(relation), lock, Size.LARGE);
    }
  }

  private void take(LockClaim claim, Table table) {
    if (claim.named() != LockClaim.Named.KIN && claim.through().isEmpty()) {
      take(table.name(), claim.lock(), size(table));
    }
    for (Kin kin : before.kin().getOrDefault(table.address(), List.of())) {
      if (claim.also().contains(kin.relation())
          && (claim.through().isEmpty() || kin.isThrough(claim.through()))) {
        take(kin.table(), claim.lock(), size(kin, table));
      }
    }
  }

  private void take(QualifiedName table, Lock lock, Size size) {
    ofStep.merge(
        table,
        new TableLock(step, table, lock, size),
        (one, other) -> one.lock().compareTo(other.lock()) >= 0 ? one : other);
  }

  private Size size(Table table) {
    return scene.isLarge(table) ? Size.LARGE : Size.SMALL;
  }

  // How large a table is that no statement names is not asked; what is below one counts with it.
  private Size size(Kin kin, Table of) {
    return switch (kin.relation()) {
      case PARTITION, HEIR -> size(of);
      case PARENT, DEFAULT_PARTITION, REFERENCED, REFERENCING, LEADING_TO ->
          before.tables().values().stream()
              .filter(table -> table.name().equals(kin.table()))
              .findFirst()
              .map(this::size)
              .orElse(Size.LARGE);
    };
  }

  // What statements do to tables that they do not name.
  private void take(Act act) {
    switch (act) {
      case Act.DropSchemas drop -> takeSchemas(drop.schemas(), act.lock());
      case Act.ReindexAll reindex -> takeSchemas(reindex.schemas(), reindex.lock());
      case Act.DropTypes drop -> drop.types().forEach(type -> takeTyped(type, act.lock()));
      case Act.ConstrainDomain constrain -> takeTyped(constrain.domain(), constrain.lock());
      case Act other -> {}
    }
  }

  private void takeSchemas(List<String> schemas, Lock lock) {
    if (lock.compareTo(Lock.SHARE) >= 0) {
      before.tables().values().stream()
          .filter(table -> schemas.contains(table.name().schema()))
          .forEach(table -> takeAll(table.address(), lock));
    }
  }

  private void takeTyped(QualifiedName type, Lock lock) {
    for (TypedColumn column : before.typed().getOrDefault(type, List.of())) {
      scene.at(column.table()).ifPresent(table -> take(table.name(), lock, size(table)));
    }
  }

  private void takeAll(Address address, Lock lock) {
    scene
        .at(address)
        .ifPresent(
            table ->
                take(new LockClaim(table.name(), lock, Set.of(Kin.Relation.REFERENCED)), table));
  }
}
