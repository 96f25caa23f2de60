package dev.pgmg.plan;

import dev.pgmg.alter.Alterations;
import dev.pgmg.alter.Before;
import dev.pgmg.alter.EnumLabels;
import dev.pgmg.alter.Rename;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.StatementReader;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Directive;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How an object gets to its new definition by ALTER, where PostgreSQL has a way. */
final class InPlace {

  private InPlace() {}

  /**
   * The statements, in order, none where only the wording differs; empty where only a rebuild can.
   */
  static Optional<List<String>> statements(Definition.OfObject object, World world) {
    return before(object, world)
        .flatMap(before -> Alterations.between(before, object, renames(object.statement())));
  }

  /** The labels of an enum; empty for other objects. */
  static Optional<List<String>> labels(Definition.OfObject object) {
    return object.id().kind() == ObjectKind.TYPE
        ? EnumLabels.of(object.statement()).map(EnumLabels::labels)
        : Optional.empty();
  }

  /** Labels that an enum does not have yet. */
  static Set<String> newLabels(Definition.OfObject object, World world) {
    Optional<EnumLabels> now = EnumLabels.of(object.statement());
    Optional<EnumLabels> old = before(object, world).flatMap(InPlace::labels);
    return now.isPresent() && old.isPresent()
        ? Set.copyOf(now.get().missingFrom(old.get()))
        : Set.of();
  }

  /** Whether a job differs in no more than its schedule and command. */
  static boolean isScheduledAlike(Definition.OfObject job, World world) {
    return before(job, world)
        .filter(before -> StatementReader.isScheduledAlike(before.statement(), job.statement()))
        .isPresent();
  }

  private static Optional<EnumLabels> labels(Before before) {
    return before.parts().isPresent()
        ? before.parts().map(EnumLabels::new)
        : EnumLabels.of(before.statement());
  }

  private static Optional<Before> before(Definition.OfObject object, World world) {
    Optional<List<String>> parts =
        world
            .addressOf(object.key())
            .flatMap(world.graph()::object)
            .map(CatalogObject::parts)
            .filter(names -> !names.isEmpty());
    return asItIsNow(object.key(), world)
        .or(() -> world.appliedInNewNames(object.key()).map(Definition::statement))
        .map(statement -> new Before(statement, parts));
  }

  // What somebody altered is altered back from what it is now.
  private static Optional<Statement> asItIsNow(String key, World world) {
    String now = world.snapshot().altered().getOrDefault(key, "");
    try {
      return Splitter.statements(new SourceText("<now " + key + ">", now)).stream().findFirst();
    } catch (PgmgException cannotBeRead) {
      return Optional.empty();
    }
  }

  private static List<Rename> renames(Statement statement) {
    return Directive.renames(statement).stream()
        .map(rename -> new Rename(rename.from(), rename.to()))
        .toList();
  }
}
