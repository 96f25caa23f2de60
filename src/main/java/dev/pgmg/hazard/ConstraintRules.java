package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.catalog.Circumstances.TypedColumn;
import dev.pgmg.hazard.NewConstraint.Validity;
import dev.pgmg.hazard.Rule.Hit;
import dev.pgmg.object.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Constraints that all rows have to pass while others wait. */
final class ConstraintRules {

  static final List<Rule> ALL =
      List.of(
          Rule.named("set-not-null", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ALTER COLUMN ... SET NOT NULL`, `ADD NOT NULL`")
              .when("no valid CHECK says that the column is not null")
              .safer(
                  "ADD CHECK (column IS NOT NULL) NOT VALID, VALIDATE it, SET NOT NULL, drop the CHECK")
              .judging(
                  Act.RequireNotNull.class,
                  (require, scene) ->
                      scene
                          .large(require.table())
                          .filter(table -> !scene.isNeverNull(table, require.column()))
                          .map(
                              table ->
                                  Hit.on(
                                      table,
                                      "looks for nulls in all of %s under ACCESS EXCLUSIVE"
                                          .formatted(scene.sized(table))))),
          Rule.named("add-key", HazardKind.BLOCKING_INDEX_BUILD)
              .on("`ALTER TABLE ... ADD PRIMARY KEY`, `UNIQUE` or `EXCLUDE`")
              .when("without `USING INDEX`")
              .safer("CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT ... USING INDEX")
              .judging(Act.AddConstraint.class, ConstraintRules::keys),
          Rule.named("add-primary-key-nullable", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ADD PRIMARY KEY USING INDEX`")
              .when("a column of the index may be null")
              .safer("have its columns NOT NULL first, by way of a valid CHECK")
              .judging(Act.AddConstraint.class, ConstraintRules::nullableKeys),
          Rule.named("add-check", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ADD CHECK`")
              .when("without `NOT VALID`")
              .safer("add it NOT VALID, and VALIDATE CONSTRAINT in a later transaction")
              .judging(
                  Act.AddConstraint.class,
                  (add, scene) ->
                      atOnce(
                          add,
                          scene,
                          NewConstraint.Type.CHECK,
                          "checks all of %s under ACCESS EXCLUSIVE")),
          Rule.named("add-foreign-key", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ADD FOREIGN KEY`")
              .when("without `NOT VALID`")
              .safer("add it NOT VALID, and VALIDATE CONSTRAINT in a later transaction")
              .judging(
                  Act.AddConstraint.class,
                  (add, scene) ->
                      atOnce(
                          add,
                          scene,
                          NewConstraint.Type.FOREIGN_KEY,
                          "looks up all rows of %s while nobody may write to it or to what it"
                              + " references")),
          Rule.named("attach-partition", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ATTACH PARTITION`")
              .when("the partition has no valid CHECK that could prove its bounds")
              .safer(
                  "add a CHECK of the partition's bounds NOT VALID, validate it, attach, drop it")
              .judging(
                  Act.Attach.class,
                  (attach, scene) ->
                      scene
                          .large(attach.partition())
                          .filter(
                              table ->
                                  table.checks().stream().noneMatch(Circumstances.Check::isValid))
                          .map(
                              table ->
                                  Hit.on(
                                      table,
                                      "checks all of %s under ACCESS EXCLUSIVE"
                                          .formatted(scene.sized(table))))),
          Rule.named("constrain-domain", HazardKind.FULL_SCAN)
              .on("`ALTER DOMAIN ... ADD CONSTRAINT` or `SET NOT NULL`")
              .when("without `NOT VALID`, and a column has the domain")
              .safer(
                  "add a CHECK that is NOT VALID, and VALIDATE CONSTRAINT in a later transaction")
              .judging(Act.ConstrainDomain.class, ConstraintRules::domains));

  private ConstraintRules() {}

  private static Stream<Hit> keys(Act.AddConstraint add, Scene scene) {
    return add.constraint().isIndexed() && add.constraint().index().isEmpty()
        ? scene
            .large(add.table())
            .map(
                table ->
                    Hit.on(
                        table,
                        "builds an index of %s under ACCESS EXCLUSIVE"
                            .formatted(scene.sized(table))))
        : Stream.of();
  }

  private static Stream<Hit> nullableKeys(Act.AddConstraint add, Scene scene) {
    boolean usesIndex =
        add.constraint().type() == NewConstraint.Type.PRIMARY_KEY
            && !add.constraint().index().isEmpty();
    return usesIndex
        ? scene
            .large(add.table())
            .filter(table -> mayBeNull(table, add, scene))
            .map(
                table ->
                    Hit.on(
                        table,
                        "looks for nulls in all of %s under ACCESS EXCLUSIVE"
                            .formatted(scene.sized(table))))
        : Stream.of();
  }

  private static boolean mayBeNull(Table table, Act.AddConstraint add, Scene scene) {
    QualifiedName index = new QualifiedName(add.table().schema(), add.constraint().index());
    Optional<List<String>> columns = scene.index(index);
    return columns.isEmpty()
        || columns.get().stream().anyMatch(column -> !scene.isNeverNull(table, column));
  }

  // Of a partitioned table, the rows are those of its partitions, which are read all the same.
  private static Stream<Hit> atOnce(
      Act.AddConstraint add, Scene scene, NewConstraint.Type type, String message) {
    NewConstraint constraint = add.constraint();
    return constraint.type() == type && constraint.validity() == Validity.AT_ONCE
        ? scene
            .large(add.table())
            .map(table -> Hit.on(table, message.formatted(scene.sized(table))))
        : Stream.of();
  }

  private static Stream<Hit> domains(Act.ConstrainDomain constrain, Scene scene) {
    List<TypedColumn> columns = scene.before().typed().getOrDefault(constrain.domain(), List.of());
    return columns.stream()
        .map(TypedColumn::table)
        .distinct()
        .flatMap(address -> scene.at(address).stream())
        .filter(scene::isLarge)
        .map(
            table ->
                Hit.on(
                    table,
                    "checks all of %s under SHARE, while nobody may write to it"
                        .formatted(scene.sized(table))));
  }
}
