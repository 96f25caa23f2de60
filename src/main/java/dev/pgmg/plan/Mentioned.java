package dev.pgmg.plan;

import dev.pgmg.object.Mentions;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import dev.pgmg.sql.Statement;
import java.util.IdentityHashMap;

/**
 * What each definition mentions. It is found out once, for all plans of a project and of those that
 * follow it.
 */
final class Mentioned {

  // One key may have two statements: the declared one, and what was applied before.
  private final IdentityHashMap<Statement, Mentions> known = new IdentityHashMap<>();

  /** The names a definition mentions, without the one it gives to its object. */
  Mentions by(Definition.OfObject definition) {
    return known.computeIfAbsent(
        definition.statement(), statement -> Mentions.besides(definition.id(), statement.tokens()));
  }

  /** What of it is about statements of that project. */
  Mentioned in(Project project) {
    Mentioned of = new Mentioned();
    for (Definition definition : project.definitions()) {
      Mentions mentions = known.get(definition.statement());
      if (mentions != null) {
        of.known.put(definition.statement(), mentions);
      }
    }
    return of;
  }
}
