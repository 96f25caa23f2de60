package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.object.Effect;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.plan.Plan.PendingMigration;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the plan tells of the differences, for people and for JSON. */
record ChangeList(
    World world, Changes found, Effects effects, Rebuilds rebuilds, Map<String, Making> makings) {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::type).thenComparing(Change::file).thenComparing(Change::key);

  List<PendingMigration> migrations() {
    List<PendingMigration> migrations = new ArrayList<>();
    for (Migration migration : world.pending()) {
      List<Change> affected =
          makings.values().stream()
              .filter(making -> isRebuiltFor(making, Optional.of(migration.name())))
              .map(this::affected)
              .toList();
      migrations.add(new PendingMigration(migration, affected, severity(migration, affected)));
    }
    return migrations;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    found.objects().values().forEach(change -> changes.add(ofObject(change)));
    found.dress().forEach((key, type) -> ofDress(key, type).ifPresent(changes::add));
    makings.values().stream()
        .filter(making -> making.rank() == Making.Rank.REBUILT)
        .map(this::affected)
        .forEach(changes::add);
    changes.sort(ORDER);
    return changes;
  }

  private boolean isRebuiltFor(Making making, Optional<String> migration) {
    return making.rank() == Making.Rank.REBUILT
        && making.way() == Making.Way.CREATE
        && making.address().flatMap(rebuilds::causeOf).equals(migration);
  }

  private Change affected(Making making) {
    String file = making.definition().map(Definition.OfObject::file).orElse("");
    return new Change(
        making.definition().isPresent() ? making.key() : making.id().toString(),
        making.id().kind().word(),
        Change.Type.AFFECTED,
        file,
        making.reason(),
        making.way() == Making.Way.CREATE ? Severity.TRANSIENT : Severity.SAFE);
  }

  private Change ofObject(ObjectChange change) {
    Optional<Definition.OfObject> definition = world.object(change.key());
    String kind =
        definition
            .map(object -> object.id().kind().word())
            .orElseGet(() -> world.recordedId(change.key()).orElseThrow().kind().word());
    String file =
        definition.map(Definition.OfObject::file).orElseGet(() -> world.recordedFile(change.key()));
    return new Change(change.key(), kind, change.type(), file, change.reason(), severity(change));
  }

  // The dress of an object that is new or deleted comes and goes with it: no change of its own.
  private Optional<Change> ofDress(String key, Change.Type type) {
    if (world.targetsOf(key).stream().anyMatch(this::comesOrGoes)) {
      return Optional.empty();
    }
    String file =
        world.dress(key).map(Definition.OfDress::file).orElseGet(() -> world.recordedFile(key));
    String aspect = key.substring(0, key.indexOf('.'));
    boolean loses =
        (type == Change.Type.DELETED && aspect.equals("grant"))
            || (type == Change.Type.NEW && aspect.equals("revoke"));
    return Optional.of(
        new Change(
            key, aspect, type, file, type.word(), loses ? Severity.BREAKING : Severity.SAFE));
  }

  private boolean comesOrGoes(String target) {
    return Optional.ofNullable(found.objects().get(target))
        .map(ObjectChange::type)
        .filter(type -> type == Change.Type.NEW || type == Change.Type.DELETED)
        .isPresent();
  }

  private Severity severity(ObjectChange change) {
    boolean goes =
        change.type() == Change.Type.MODIFIED
            && world.addressOf(change.key()).filter(rebuilds.gone()::containsKey).isPresent();
    return switch (change.way()) {
      case ALTER -> altered(change.key());
      case CREATE, REPLACE, RECORD, MOVE, REFUSE -> goes ? Severity.TRANSIENT : Severity.SAFE;
      case REWRITE -> Severity.BREAKING;
      case REBUILD -> rebuilt(kindOf(change.key()));
      case DROP -> dropped(kindOf(change.key()));
    };
  }

  // A label or an attribute that goes or is called otherwise is part of an interface.
  private Severity altered(String key) {
    boolean interfaceChanges =
        world.object(key).flatMap(object -> InPlace.statements(object, world)).stream()
            .flatMap(List::stream)
            .anyMatch(
                sql ->
                    sql.startsWith("ALTER TYPE")
                        && Stream.of(" RENAME ", " DROP ATTRIBUTE ", " ALTER ATTRIBUTE ")
                            .anyMatch(sql::contains));
    return interfaceChanges ? Severity.BREAKING : Severity.SAFE;
  }

  // By what clients are compiled against: they name tables, types and routines, seldom the rest.
  private static Severity rebuilt(ObjectKind kind) {
    return switch (kind) {
      case INDEX,
          TRIGGER,
          STATISTICS,
          EVENT_TRIGGER,
          POLICY,
          RULE,
          OPERATOR_CLASS,
          OPERATOR_FAMILY,
          USER_MAPPING,
          PUBLICATION,
          CRON_JOB,
          DEFAULT ->
          Severity.SAFE;
      case MATERIALIZED_VIEW,
          OPERATOR,
          CAST,
          COLLATION,
          CONVERSION,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION,
          SERVER,
          FOREIGN_DATA_WRAPPER ->
          Severity.TRANSIENT;
      default -> Severity.BREAKING;
    };
  }

  private static Severity dropped(ObjectKind kind) {
    return switch (kind) {
      case INDEX, TRIGGER, STATISTICS, EVENT_TRIGGER, CRON_JOB -> Severity.SAFE;
      default -> Severity.BREAKING;
    };
  }

  private ObjectKind kindOf(String key) {
    return world
        .object(key)
        .map(Definition.OfObject::id)
        .or(() -> world.recordedId(key))
        .map(ObjectId::kind)
        .orElse(ObjectKind.OTHER);
  }

  private Severity severity(Migration migration, List<Change> affected) {
    Severity worst = affected.isEmpty() ? Severity.SAFE : Severity.TRANSIENT;
    for (int i = 0; i < migration.statements().size(); i++) {
      for (Effect effect : effects.of(new StepRef.Running(migration.name(), i))) {
        worst = worst.and(severity(effect));
      }
    }
    return worst;
  }

  // What a migration does to what is not there yet harms no client.
  private Severity severity(Effect effect) {
    Optional<Address> there = world.snapshot().addressOf(effect.target().toString());
    if (there.isEmpty()) {
      return Severity.SAFE;
    }
    return switch (effect.action()) {
      case DROP, MOVE, DROP_COLUMN, RENAME_COLUMN, ALTER_COLUMN_TYPE -> Severity.BREAKING;
      case CREATE, ADD_COLUMN, DROP_CONSTRAINT, UNKNOWN -> Severity.SAFE;
    };
  }
}
