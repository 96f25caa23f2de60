package dev.pgmg.plan;

import dev.pgmg.object.Family;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which routines to have PostgreSQL check in the end: those that are made, and those whose bodies
 * mention what a migration acts on, or what has another definition now.
 */
final class Bodies {

  private Bodies() {}

  static List<Definition.OfObject> toCheck(World world, Changes changes, List<Step> steps) {
    Set<String> made = new HashSet<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Create create -> made.add(create.definition().key());
        case Step.Replace replace -> made.add(replace.definition().key());
        case Step other -> {}
      }
    }
    List<ObjectId> touched = new ArrayList<>(Foresight.targets(world.pending()));
    for (Changes.ObjectChange change : changes.objects().values()) {
      if (change.type() != Change.Type.NEW) {
        world.object(change.key()).map(Definition.OfObject::id).ifPresent(touched::add);
        world.recordedId(change.key()).ifPresent(touched::add);
      }
    }
    List<Definition.OfObject> bodies = new ArrayList<>();
    for (Definition.OfObject object : world.objects()) {
      boolean routine = object.id().kind().family() == Family.ROUTINE;
      if (routine && (made.contains(object.key()) || mentionsAny(world, object, touched))) {
        bodies.add(object);
      }
    }
    return bodies;
  }

  private static boolean mentionsAny(
      World world, Definition.OfObject object, List<ObjectId> touched) {
    if (touched.isEmpty()) {
      return false;
    }
    Mentions mentions = world.mentionsOf(object);
    return touched.stream().anyMatch(id -> mentions.inStrings().mayMean(id.name()));
  }
}
