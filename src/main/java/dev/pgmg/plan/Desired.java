package dev.pgmg.plan;

import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project as it reads where PostgreSQL creates in one schema: what it declares, by key. It is
 * made once for all plans of that project.
 */
final class Desired {

  private final Project project;
  private final Map<String, Definition.OfObject> objects = new TreeMap<>();
  private final Map<String, Definition.OfDress> dress = new TreeMap<>();
  private final Map<ObjectId.Slot, String> slots = new HashMap<>();
  private final Mentioned mentioned;

  /** Throws where two statements declare one thing. */
  Desired(Project written, String creationSchema, Mentioned mentioned) {
    this.mentioned = mentioned;
    this.project = written.in(creationSchema);
    for (Definition definition : project.definitions()) {
      switch (definition) {
        case Definition.OfObject object -> objects.put(object.key(), object);
        case Definition.OfDress one -> dress.put(one.key(), one);
      }
    }
    objects.forEach((key, object) -> slots.put(object.id().slot(), key));
  }

  /** With every name in its schema. */
  Project project() {
    return project;
  }

  /** In the order of their keys. */
  Map<String, Definition.OfObject> objects() {
    return objects;
  }

  /** In the order of their keys. */
  Map<String, Definition.OfDress> dress() {
    return dress;
  }

  /** Keys of the objects, by what can be there only once. */
  Map<ObjectId.Slot, String> slots() {
    return slots;
  }

  /** The names a definition mentions, without the one it gives to its object. */
  Mentions mentionsOf(Definition.OfObject definition) {
    return mentioned.by(definition);
  }
}
