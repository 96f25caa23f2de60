package dev.pgmg.graph;

import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Plan;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pending migrations will make or call otherwise, as their words say. */
record Prospects(Map<ObjectId, Statement> made, List<Renaming> renamings) {

  record Renaming(ObjectId from, ObjectId to) {}

  static Prospects of(Plan plan, String creationSchema) {
    Map<ObjectId, Statement> made = new LinkedHashMap<>();
    List<Renaming> renamings = new ArrayList<>();
    for (Plan.PendingMigration pending : plan.migrations()) {
      for (Statement statement : pending.migration().statements()) {
        for (Effect effect : EffectReader.read(statement)) {
          ObjectId target = effect.target().in(creationSchema);
          switch (effect.action()) {
            case CREATE -> made.put(target, statement);
            case DROP -> made.remove(target);
            case MOVE -> renamings.add(new Renaming(target, effect.moved().in(creationSchema)));
            default -> {}
          }
        }
      }
    }
    return new Prospects(made, renamings);
  }
}
