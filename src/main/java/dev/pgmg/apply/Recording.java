package dev.pgmg.apply;

import dev.pgmg.catalog.State;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.StateTables;
import dev.pgmg.postgres.StateTables.MigrationRow;
import dev.pgmg.postgres.StateTables.ObjectRow;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Writes into the state tables what was done, in the transaction that did it. */
public record Recording(Session session, Project project, String version) {

  static Recording of(Task task) {
    return new Recording(task.session(), task.project(), task.options().version());
  }

  /**
   * Records what a transaction did.
   *
   * @param milliseconds how long the statements of each migration took
   */
  void record(Plan transaction, State before, ToLongFunction<String> milliseconds) {
    tables().forget(transaction.forgotten());
    tables().lookAnew(transaction.reshaped());
    tables().record(transaction.recorded().stream().map(Recording::row).toList());
    Map<String, Progress> begun = new LinkedHashMap<>();
    List<MigrationRow> finished = new ArrayList<>();
    for (Step step : transaction.steps()) {
      if (step instanceof Step.Migrate migrate) {
        String name = migrate.migration().name();
        Progress known = begun.getOrDefault(name, Progress.of(name, project, before));
        if (migrate.isLast()) {
          begun.remove(name);
          finished.add(row(known, milliseconds.applyAsLong(name)));
        } else {
          begun.put(name, known.behind(migrate));
        }
      }
    }
    tables().recordMigrations(finished, version);
    tables().accept(transaction.accepted());
    begun.forEach((name, progress) -> write(progress, milliseconds.applyAsLong(name)));
  }

  /** Records what is there without pgmg having done it. */
  public void adopted(List<Definition> definitions, List<Migration> migrations) {
    tables().record(definitions.stream().map(Recording::row).toList());
    tables()
        .recordMigrations(
            migrations.stream().map(one -> new MigrationRow(one.name(), one.hash(), 0)).toList(),
            version);
  }

  /** Records that all of a migration ran. */
  void finished(Progress progress, long milliseconds) {
    tables().recordMigrations(List.of(row(progress, milliseconds)), version);
  }

  private static MigrationRow row(Progress progress, long milliseconds) {
    return new MigrationRow(progress.file().name(), progress.file().hash(), milliseconds);
  }

  /** Records how far a migration got. */
  void write(Progress progress, long milliseconds) {
    tables().recordProgress(progress.recorded(), milliseconds, version);
  }

  private StateTables tables() {
    return session.state();
  }

  private static ObjectRow row(Definition definition) {
    return switch (definition) {
      case Definition.OfObject object ->
          row(object, object.id().kind().word(), Optional.of(object.id()));
      case Definition.OfDress dress -> row(dress, dress.dress().aspect().word(), Optional.empty());
    };
  }

  private static ObjectRow row(Definition definition, String kind, Optional<ObjectId> object) {
    return new ObjectRow(
        definition.key(),
        definition.hash(),
        definition.statement().sql(),
        definition.file(),
        kind,
        object);
  }
}
