package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.plan.Changes.Way;
import dev.pgmg.project.Definition;
import java.util.Optional;

/**
 * What stops using something that is deleted, where it stands: its new definition does not mention
 * it any more. Then it is replaced or altered first, and nothing but the deleted object goes.
 *
 * <p>Where PostgreSQL finds it in use still, the drop is refused, and {@link Teaching} has it
 * rebuilt.
 */
record LettingGo(World world, Changes changes) {

  /** Whether the dependent will have let go of what it depends on when that is dropped. */
  boolean is(Dependency dependency) {
    Optional<String> deleted =
        world
            .keyAt(dependency.referenced())
            .filter(key -> type(key).filter(Change.Type.DELETED::equals).isPresent());
    return deleted.isPresent()
        && key(dependency.dependent())
            .flatMap(world::object)
            .filter(object -> !mayMean(object, deleted.get()))
            .isPresent();
  }

  /**
   * Whether something takes the name of what is deleted. It may be what a new definition is made
   * from, if not by its own words.
   */
  boolean hasSuccessor(Address deleted) {
    Optional<String> name = world.keyAt(deleted).flatMap(world::recordedId).map(ObjectId::ownName);
    return world.objects().stream()
        .filter(object -> object.id().kind().isMadeFrom())
        .filter(object -> changes.objects().containsKey(object.key()))
        .map(object -> object.id().ownName())
        .anyMatch(declared -> name.filter(declared::equals).isPresent());
  }

  private Optional<String> key(Address dependent) {
    return world
        .keyAt(dependent)
        .filter(
            key ->
                Optional.ofNullable(changes.objects().get(key))
                    .map(ObjectChange::way)
                    .filter(way -> way == Way.REPLACE || way == Way.ALTER)
                    .isPresent());
  }

  private Optional<Change.Type> type(String key) {
    return Optional.ofNullable(changes.objects().get(key)).map(ObjectChange::type);
  }

  private boolean mayMean(Definition.OfObject object, String deleted) {
    Optional<String> name = world.recordedId(deleted).map(ObjectId::ownName);
    Mentions mentions = world.mentionsOf(object);
    return name.isEmpty()
        || mentions.anywhere(QualifiedName.unqualified(name.get()))
        || mentions.direct().qualified().stream().anyMatch(one -> one.name().equals(name.get()))
        || mentions.inStrings().qualified().stream().anyMatch(one -> one.name().equals(name.get()));
  }
}
