package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Migration;
import dev.pgmg.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a migration's CASCADE would take along of what others made, without a word: the plan is
 * refused and names it. A migration that drops or makes it by its name knows of it.
 */
record TakenAlong(World world, Effects effects, Rebuilds rebuilds) {

  List<Finding> findings() {
    Set<ObjectId.Slot> named =
        Foresight.effects(world.pending()).stream()
            .map(effect -> effect.target().in(world.snapshot().state().creationSchema()).slot())
            .collect(Collectors.toSet());
    Map<Address, Finding> found = new LinkedHashMap<>();
    for (Touch touch : effects.leftToCascade()) {
      Statement statement = statement(touch.statement());
      world
          .graph()
          .object(touch.object())
          .filter(object -> isCode(object) && object.extension().isEmpty())
          .filter(object -> !named.contains(object.id().slot()))
          .filter(object -> !rebuilds.gone().containsKey(object.address()))
          .filter(object -> statement.tokens().stream().anyMatch(one -> one.isWord("cascade")))
          .ifPresent(
              object ->
                  found.putIfAbsent(
                      object.address(), Finding.refusal(problem(object, touch, statement))));
    }
    return List.copyOf(found.values());
  }

  private Statement statement(StepRef.Running running) {
    Optional<Migration> migration =
        world.pending().stream().filter(one -> one.name().equals(running.migration())).findFirst();
    return migration.orElseThrow().statements().get(running.statement());
  }

  private static boolean isCode(CatalogObject object) {
    ObjectKind kind = object.id().kind();
    return kind == ObjectKind.VIEW
        || kind == ObjectKind.MATERIALIZED_VIEW
        || kind == ObjectKind.RULE
        || kind == ObjectKind.POLICY
        || kind.family() == Family.ROUTINE;
  }

  private static Problem problem(CatalogObject object, Touch touch, Statement statement) {
    return Problem.at(
            statement.location(),
            ProblemCode.UNMANAGED_CASCADE,
            "CASCADE would drop "
                + object.description()
                + " too, which pgmg does not manage: it "
                + touch.reason())
        .withHint("if it is to go, drop it by its name before; else change it first");
  }
}
