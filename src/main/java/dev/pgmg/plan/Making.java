package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.ObjectId;
import dev.pgmg.project.Definition;
import java.util.Optional;

/**
 * One object that shall be made by the plan, in whatever way.
 *
 * @param key of a declared object, or a name of its own for one that comes from the catalog
 * @param definition empty for what comes from the catalog
 * @param was the object as it stands now, if it does and its facts are known
 * @param creator the statement of a pending migration that makes such an object first
 * @param rank what is only built again comes before what changed, and that before what is new
 */
record Making(
    String key,
    ObjectId id,
    Optional<Definition.OfObject> definition,
    Optional<CatalogObject> was,
    Optional<StepRef.Running> creator,
    Way way,
    Rank rank,
    String reason) {

  enum Way {
    CREATE,
    REPLACE,
    ALTER,
    /** By {@link EnumRewrite}. */
    REWRITE,
    REMEMBER,
    /** It is brought back to its name. */
    MOVE
  }

  enum Rank {
    REBUILT,
    MODIFIED,
    NEW
  }

  /** The same object as it was when it was applied last. */
  Making asRecorded(World world) {
    Optional<Definition.OfObject> before =
        world
            .appliedDefinition(key)
            .filter(Definition.OfObject.class::isInstance)
            .map(Definition.OfObject.class::cast)
            .or(() -> definition);
    return new Making(
        key, id, before, was, creator, Way.CREATE, rank, "as it was, not to be missing");
  }

  /** The same object, made again with what it wore meanwhile. */
  Making wearing(CatalogObject before) {
    return new Making(
        key, id, definition, Optional.of(before), Optional.empty(), Way.CREATE, rank, "made again");
  }

  Making inPlace() {
    return new Making(key, id, definition, was, creator, Way.REPLACE, rank, reason);
  }

  Optional<Address> address() {
    return was.map(CatalogObject::address);
  }
}
