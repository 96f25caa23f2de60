package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What would have to be gone while a statement runs outside a transaction. It would be missing for
 * everybody, so the plan is refused.
 */
record Bystanders(World world, Effects effects, Rebuilds rebuilds) {

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Migration migration : world.pending()) {
      for (Section section : migration.sections()) {
        for (int i = section.from(); section.isOutside() && i < section.to(); i++) {
          findings.addAll(findings(migration, i));
        }
      }
    }
    return findings;
  }

  private List<Finding> findings(Migration migration, int statement) {
    StepRef.Running running = new StepRef.Running(migration.name(), statement);
    return effects.touches().stream()
        .filter(touch -> touch.statement().equals(running))
        .filter(touch -> !touch.kind().isAfterwards())
        .map(Touch::object)
        .filter(rebuilds::comesBack)
        .distinct()
        .map(object -> Finding.refusal(problem(migration, statement, object)))
        .toList();
  }

  private Problem problem(Migration migration, int statement, Address object) {
    return Problem.at(
            migration.statements().get(statement).location(),
            ProblemCode.IN_THE_WAY_OUTSIDE,
            world.nameOf(object)
                + " would be missing while this statement runs outside a transaction")
        .withHint("put the statement into a section with mode=\"transactional\"");
  }
}
