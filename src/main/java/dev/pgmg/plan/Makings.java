package dev.pgmg.plan;

import dev.pgmg.alter.Alterations;
import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.plan.Making.Rank;
import dev.pgmg.plan.Making.Way;
import dev.pgmg.project.Definition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything the plan has to make: what changed, what went and comes back, what is outdated. */
final class Makings {

  private static final Comparator<Making> ORDER =
      Comparator.comparing(Making::rank).thenComparing(Making::key);

  private final World world;
  private final Changes changes;
  private final Effects effects;
  private final Lessons lessons;
  private final Map<String, Making> all = new TreeMap<>();

  private Makings(World world, Changes changes, Effects effects, Lessons lessons) {
    this.world = world;
    this.changes = changes;
    this.effects = effects;
    this.lessons = lessons;
  }

  static Map<String, Making> of(
      World world, Lessons lessons, Changes changes, Effects effects, Rebuilds rebuilds) {
    Makings makings = new Makings(world, changes, effects, lessons);
    changes.objects().values().forEach(change -> makings.changed(change, rebuilds));
    rebuilds.gone().values().forEach(gone -> makings.gone(gone, rebuilds));
    rebuilds.outdated().forEach(makings::outdated);
    return makings.all;
  }

  static List<Making> inOrder(Map<String, Making> makings) {
    return makings.values().stream().sorted(ORDER).toList();
  }

  private void changed(ObjectChange change, Rebuilds rebuilds) {
    Optional<Definition.OfObject> definition = world.object(change.key());
    if (definition.isEmpty()) {
      return;
    }
    boolean goes = world.addressOf(change.key()).filter(rebuilds.gone()::containsKey).isPresent();
    Way way =
        switch (change.way()) {
          case REPLACE -> goes ? Way.CREATE : Way.REPLACE;
          case ALTER -> goes ? Way.CREATE : Way.ALTER;
          case REWRITE -> goes ? Way.CREATE : Way.REWRITE;
          case RECORD -> goes ? Way.CREATE : Way.REMEMBER;
          case MOVE -> goes ? Way.CREATE : Way.MOVE;
          case CREATE, REBUILD, DROP, REFUSE -> Way.CREATE;
        };
    Rank rank =
        switch (change.type()) {
          case NEW -> Rank.NEW;
          case MODIFIED, DELETED, DRIFTED -> Rank.MODIFIED;
          case AFFECTED -> Rank.REBUILT;
        };
    put(definition.get(), way, rank, change.reason());
  }

  private void gone(Leaving.Gone gone, Rebuilds rebuilds) {
    if (!rebuilds.comesBack(gone.address()) || rebuilds.isPart(gone.address())) {
      return;
    }
    Optional<Definition.OfObject> definition = world.declaredAt(gone.address());
    if (definition.isPresent()) {
      if (!all.containsKey(definition.get().key())) {
        put(definition.get(), Way.CREATE, Rank.REBUILT, gone.reason());
      }
      return;
    }
    CatalogObject object = world.graph().object(gone.address()).orElseThrow();
    if (isDeclaredOtherwise(object)) {
      return;
    }
    String key = "unmanaged " + object.description();
    all.put(
        key,
        new Making(
            key,
            object.id(),
            Optional.empty(),
            Optional.of(object),
            Optional.empty(),
            Way.CREATE,
            Rank.REBUILT,
            gone.reason()));
  }

  // The default of a view's column, that the files have changed or taken away.
  private boolean isDeclaredOtherwise(CatalogObject object) {
    if (object.id().kind() != ObjectKind.DEFAULT) {
      return false;
    }
    String relation = world.keyOf(ObjectId.of(ObjectKind.TABLE, object.id().name()));
    String key = Aspect.DEFAULT.word() + "." + relation + ": " + object.id().member();
    return changes.dress().containsKey(key);
  }

  private void outdated(String key, String reason) {
    world
        .object(key)
        .ifPresent(
            definition ->
                put(
                    definition,
                    Alterations.again(definition).isPresent() ? Way.ALTER : Way.REPLACE,
                    Rank.REBUILT,
                    reason));
  }

  private void put(Definition.OfObject definition, Way way, Rank rank, String reason) {
    Optional<Address> address =
        world
            .addressOf(definition.key())
            .filter(at -> world.keyAt(at).map(definition.key()::equals).orElse(false));
    Optional<CatalogObject> was = address.flatMap(world.graph()::object);
    Optional<StepRef.Running> creator = effects.makers().creatorOf(definition.id());
    boolean replaced =
        creator.isPresent()
            && way == Way.CREATE
            && isReplaceable(definition)
            && address.flatMap(world::moveOf).isEmpty();
    all.put(
        definition.key(),
        new Making(
            definition.key(),
            definition.id(),
            Optional.of(definition),
            was,
            creator,
            replaced ? Way.REPLACE : way,
            rank,
            reason));
  }

  private boolean isReplaceable(Definition.OfObject definition) {
    return switch (definition.id().kind().replacement()) {
      case ALWAYS, IF_SAME_COLUMNS, IF_SAME_SIGNATURE, UNLESS_REFUSED, RUN_AGAIN ->
          !lessons.rebuild().contains(definition.key());
      case REBUILD, KEPT -> false;
    };
  }
}
