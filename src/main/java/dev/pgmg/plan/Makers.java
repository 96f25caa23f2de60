package dev.pgmg.plan;

import dev.pgmg.object.Effect;
import dev.pgmg.object.Mentions.NameSet;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which statement of the pending migrations makes what, and which takes it away, as they say. */
final class Makers {

  private final Map<StepRef.Running, Integer> positions = new HashMap<>();
  private final Map<String, StepRef.Running> madeBy = new HashMap<>();
  private final Map<ObjectId.Slot, StepRef.Running> createdBy = new HashMap<>();
  private final Map<ObjectId.Slot, StepRef.Running> droppedBy = new HashMap<>();
  private final List<Added> addedColumns = new ArrayList<>();

  Makers(List<StepRef.Running> statements) {
    for (int i = 0; i < statements.size(); i++) {
      positions.put(statements.get(i), i);
    }
  }

  void creates(StepRef.Running statement, String name, ObjectId.Slot slot) {
    madeBy.put(name, statement);
    createdBy.put(slot, statement);
  }

  /** What was there, or was made before, is there under its new name from now on. */
  void moves(StepRef.Running statement, ObjectId from, ObjectId to, Standing standing) {
    boolean made = createdBy.remove(from.slot()) != null;
    droppedBy.put(from.slot(), statement);
    madeBy.put(to.ownName(), statement);
    if (made || standing == Standing.THERE) {
      createdBy.put(to.slot(), statement);
    }
  }

  /** Whether what a statement moves is there now. */
  enum Standing {
    THERE,
    NOT_THERE
  }

  void drops(StepRef.Running statement, ObjectId.Slot slot) {
    createdBy.remove(slot);
    droppedBy.put(slot, statement);
  }

  void addsColumn(StepRef.Running statement, Effect effect) {
    addedColumns.add(new Added(statement, effect));
  }

  /** The last statement that makes something, or adds a column, that one of these may mean. */
  Optional<StepRef.Running> lastMakerOf(NameSet names) {
    Stream<String> mentioned =
        Stream.concat(
            names.unqualified().stream(), names.qualified().stream().map(QualifiedName::name));
    Optional<StepRef.Running> made =
        mentioned.flatMap(name -> Optional.ofNullable(madeBy.get(name)).stream()).max(order());
    Optional<StepRef.Running> column =
        addedColumns.stream()
            .filter(added -> mentionsColumn(names, added.effect()))
            .map(Added::statement)
            .max(order());
    return Stream.concat(made.stream(), column.stream()).max(order());
  }

  private static boolean mentionsColumn(NameSet names, Effect effect) {
    QualifiedName column = QualifiedName.unqualified(effect.member());
    boolean named =
        names.mayMean(column)
            || names.qualified().stream().anyMatch(name -> name.name().equals(column.name()));
    return named && names.mayMean(effect.target().name());
  }

  private Comparator<StepRef.Running> order() {
    return Comparator.comparingInt(statement -> positions.getOrDefault(statement, 0));
  }

  private record Added(StepRef.Running statement, Effect effect) {}

  /** The last statement that drops what stands under an object's name. */
  Optional<StepRef.Running> dropperOf(ObjectId id) {
    return Optional.ofNullable(droppedBy.get(id.slot()));
  }

  /** The statement after which an object is there, because it creates it. */
  Optional<StepRef.Running> creatorOf(ObjectId id) {
    return Optional.ofNullable(createdBy.get(id.slot()));
  }
}
