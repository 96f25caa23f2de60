package dev.pgmg.plan;

import dev.pgmg.project.Definition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How an object gets to its new definition by ALTER, where PostgreSQL has a way. */
final class InPlace {

  private InPlace() {}

  /** The statements, in order; empty where only a rebuild can. */
  static Optional<List<String>> statements(Definition.OfObject object, World world) {
    List<String> added = EnumLabels.added(object, world);
    return added.isEmpty() ? Optional.empty() : Optional.of(added);
  }

  /** The labels of an enum; empty for other objects. */
  static Optional<List<String>> labels(Definition.OfObject object) {
    return EnumLabels.of(object.statement());
  }

  /** Labels of an enum that its recorded definition does not have. */
  static Set<String> newLabels(Definition.OfObject object, World world) {
    return EnumLabels.newLabels(object, world);
  }
}
