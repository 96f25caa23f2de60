package dev.pgmg.plan;

import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import java.util.List;

/** What migrations may be about, by their words alone: so that the catalogs can be asked for it. */
final class Foresight {

  private Foresight() {}

  /** What all statements of migrations do. */
  static List<Effect> effects(List<Migration> migrations) {
    return migrations.stream()
        .flatMap(migration -> migration.statements().stream())
        .flatMap(statement -> EffectReader.read(statement).stream())
        .toList();
  }

  /** What the pending migrations may act on, as they name it. */
  static List<ObjectId> targets(List<Migration> pending) {
    return pending.stream()
        .flatMap(migration -> migration.statements().stream())
        .flatMap(statement -> statement.readings().stream())
        .flatMap(statement -> EffectReader.read(statement).stream())
        .filter(effect -> effect.action() != Effect.Action.UNKNOWN)
        .map(Effect::target)
        .distinct()
        .toList();
  }

  /** Keys of routines with parameters that take their types from columns. */
  static List<String> typedByColumns(World world) {
    return world.pending().isEmpty()
        ? List.of()
        : world.objects().stream()
            .map(Definition.OfObject::key)
            .filter(key -> key.contains("%TYPE"))
            .toList();
  }

  /** Keys of publications, of which the pending migrations may drop a table. */
  static List<String> mayLoseTables(World world) {
    boolean drops =
        effects(world.pending()).stream().anyMatch(effect -> effect.action() == Effect.Action.DROP);
    return drops
        ? world.objects().stream()
            .filter(object -> object.id().kind() == ObjectKind.PUBLICATION)
            .map(Definition.OfObject::key)
            .toList()
        : List.of();
  }
}
