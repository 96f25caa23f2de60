package dev.pgmg.project;

import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the declared object that a dressing statement means. */
final class Targets {

  private final Map<ObjectId.Slot, ObjectId> bySlot = new HashMap<>();
  private final Map<String, ObjectId> routinesByName = new HashMap<>();
  private final String creationSchema;

  Targets(List<Definition.OfObject> objects, String creationSchema) {
    this.creationSchema = creationSchema;
    for (Definition.OfObject object : objects) {
      bySlot.put(object.id().slot(), object.id());
      if (object.id().kind().family() == Family.ROUTINE) {
        routinesByName.put(object.id().name().sql(), object.id());
      }
    }
  }

  /** The declared object, or what is not declared (a table) under its own name. */
  ObjectId resolve(ObjectId named) {
    ObjectId qualified = named.in(creationSchema);
    if (named.kind().family() == Family.ROUTINE && named.member().isEmpty()) {
      return routinesByName.getOrDefault(qualified.name().sql(), qualified);
    }
    ObjectId declared = bySlot.getOrDefault(qualified.slot(), qualified);
    if (declared.equals(qualified) && qualified.kind().family() == Family.RELATION) {
      return compositeOr(qualified);
    }
    return declared;
  }

  // COMMENT ON COLUMN names the attributes of a composite type in the way of a relation's.
  private ObjectId compositeOr(ObjectId relation) {
    ObjectId type = ObjectId.of(ObjectKind.TYPE, relation.name());
    return bySlot.getOrDefault(type.slot(), relation);
  }
}
