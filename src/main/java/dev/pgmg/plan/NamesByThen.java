package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.object.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the pending migrations call things by the time a statement runs, where earlier statements
 * renamed them.
 */
final class NamesByThen {

  private final Snapshot snapshot;
  private final Map<ObjectId.Slot, Address> moved = new HashMap<>();
  private final Set<ObjectId.Slot> left = new HashSet<>();
  private final Map<Address, Map<String, Integer>> columns = new HashMap<>();

  NamesByThen(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What stands in the database today and is called so by then. */
  Optional<Address> addressOf(ObjectId target) {
    ObjectId.Slot slot = slot(target);
    return Optional.ofNullable(moved.get(slot))
        .or(() -> left.contains(slot) ? Optional.empty() : snapshot.addressOf(target.toString()));
  }

  /** The number of a column, 0 if today's relation has none that is called so by then. */
  int column(Address relation, String name) {
    return columnsOf(relation).getOrDefault(name, 0);
  }

  void move(ObjectId from, ObjectId to) {
    Optional<Address> address = addressOf(from);
    moved.remove(slot(from));
    left.add(slot(from));
    address.ifPresent(there -> moved.put(slot(to), there));
  }

  void renameColumn(Address relation, String from, String to) {
    Map<String, Integer> now = new HashMap<>(columnsOf(relation));
    Optional.ofNullable(now.remove(from)).ifPresent(number -> now.put(to, number));
    columns.put(relation, now);
  }

  private Map<String, Integer> columnsOf(Address relation) {
    return columns.getOrDefault(relation, snapshot.columns().getOrDefault(relation, Map.of()));
  }

  private ObjectId.Slot slot(ObjectId id) {
    return id.in(snapshot.state().creationSchema()).slot();
  }
}
