package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A project as one script that needs no planner: all statements in an order PostgreSQL takes. */
final class InOrder {

  private InOrder() {}

  /**
   * The script.
   *
   * <ol>
   *   <li>What migrations have named and what that needs;
   *   <li>the migrations;
   *   <li>everything else, what it is made of first;
   *   <li>what was done by hand.
   * </ol>
   */
  static List<String> statements(Model model) {
    List<String> all = new ArrayList<>();
    all.add("SET check_function_bodies = off");
    List<Thing> things = model.inOrder();
    things.stream()
        .filter(thing -> Kinds.isFoundation(thing.kind()))
        .forEach(thing -> all.add(statement(thing, model)));
    Set<String> early = model.closure(model.pinned());
    things.stream()
        .filter(thing -> early.contains(thing.id()) && !Kinds.isFoundation(thing.kind()))
        .forEach(thing -> all.add(statement(thing, model)));
    // What a migration sets is over with it.
    model.migrations().forEach(migration -> all.addAll(List.of(migration, "RESET search_path")));
    things.stream()
        .filter(thing -> !early.contains(thing.id()) && !Kinds.isFoundation(thing.kind()))
        .forEach(thing -> all.add(statement(thing, model)));
    model.byHand().forEach(dress -> all.add(dress.sql(model)));
    return all;
  }

  private static String statement(Thing thing, Model model) {
    return Writer.plain(model, thing.definition());
  }
}
