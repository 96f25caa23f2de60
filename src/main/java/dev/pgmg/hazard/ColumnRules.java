package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances.Column;
import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.hazard.NewColumn.Feature;
import dev.pgmg.hazard.Rule.Hit;
import dev.pgmg.object.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Columns that come, and columns that change their type, on tables that are not small. */
final class ColumnRules {

  static final List<Rule> ALL =
      List.of(
          Rule.named("change-type", HazardKind.TABLE_REWRITE)
              .on("`ALTER TABLE ... ALTER COLUMN ... TYPE`")
              .when("the values are not those of the new type as they are")
              .safer("add a column of the new type, fill it in batches, let clients change over")
              .judging(Act.Retype.class, ColumnRules::rewritten),
          Rule.named("change-type-checked", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ALTER COLUMN ... TYPE` that does not rewrite")
              .when("a CHECK names the column: all rows are checked again")
              .safer("drop the CHECK first, add it NOT VALID afterwards and validate it later")
              .judging(Act.Retype.class, ColumnRules::checked),
          Rule.named("change-type-indexed", HazardKind.BLOCKING_INDEX_BUILD)
              .on("`ALTER TABLE ... ALTER COLUMN ... TYPE` that does not rewrite")
              .when(
                  "an index has the column and sorts otherwise from then on, or has it in an"
                      + " expression or a condition")
              .safer("drop the index, change the type, CREATE INDEX CONCURRENTLY")
              .judging(Act.Retype.class, ColumnRules::indexedAnew),
          Rule.named("add-column-default", HazardKind.TABLE_REWRITE)
              .on("`ALTER TABLE ... ADD COLUMN ... DEFAULT`")
              .when("the default calls a volatile function")
              .safer("add it without the default, set the default, fill the rows in batches")
              .judging(
                  Act.AddColumn.class,
                  (add, scene) ->
                      hits(
                          add,
                          scene,
                          ColumnRules::isVolatile,
                          "gives each row a value of its own")),
          Rule.named("add-column-identity", HazardKind.TABLE_REWRITE)
              .on("`ALTER TABLE ... ADD COLUMN` of a serial type or `AS IDENTITY`")
              .when("always")
              .safer("add a plain column, fill it in batches, then attach the sequence or identity")
              .judging(
                  Act.AddColumn.class,
                  (add, scene) ->
                      hits(
                          add,
                          scene,
                          (column, where) -> column.is(Feature.IDENTITY),
                          "numbers all rows")),
          Rule.named("add-column-stored", HazardKind.TABLE_REWRITE)
              .on("`ALTER TABLE ... ADD COLUMN ... GENERATED ALWAYS AS (...) STORED`")
              .when("always")
              .safer(
                  "add a plain column kept by a trigger and fill it in batches, or make it VIRTUAL")
              .judging(
                  Act.AddColumn.class,
                  (add, scene) ->
                      hits(
                          add,
                          scene,
                          (column, where) -> column.is(Feature.STORED),
                          "computes it for all rows")),
          Rule.named("add-column-domain", HazardKind.TABLE_REWRITE)
              .on("`ALTER TABLE ... ADD COLUMN` of a domain")
              .when("the domain has constraints")
              .safer("give it the domain's base type and a CHECK that is NOT VALID at first")
              .judging(
                  Act.AddColumn.class,
                  (add, scene) ->
                      hits(
                          add,
                          scene,
                          ColumnRules::isConstrained,
                          "has to pass its domain's constraints")),
          Rule.named("add-column-check", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ADD COLUMN ... CHECK`")
              .when("always")
              .safer("add the column first, then the CHECK as NOT VALID, and validate it later")
              .judging(
                  Act.AddColumn.class,
                  (add, scene) ->
                      hits(
                          add,
                          scene,
                          (column, where) -> column.is(Feature.CHECK),
                          "checks all rows under ACCESS EXCLUSIVE")),
          Rule.named("add-column-references", HazardKind.FULL_SCAN)
              .on("`ALTER TABLE ... ADD COLUMN ... DEFAULT ... REFERENCES`")
              .when("always; without a default all rows are null, and nothing is read")
              .safer(
                  "add the column first, then the foreign key as NOT VALID, and validate it later")
              .judging(
                  Act.AddColumn.class,
                  (add, scene) ->
                      hits(
                          add,
                          scene,
                          (column, where) ->
                              column.is(Feature.REFERENCES) && column.is(Feature.DEFAULT),
                          "looks up all rows under ACCESS EXCLUSIVE")),
          Rule.named("add-column-key", HazardKind.BLOCKING_INDEX_BUILD)
              .on("`ALTER TABLE ... ADD COLUMN ... UNIQUE` or `PRIMARY KEY`")
              .when("always")
              .safer(
                  "add the column, CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT ... USING INDEX")
              .judging(
                  Act.AddColumn.class,
                  (add, scene) ->
                      hits(
                          add,
                          scene,
                          (column, where) -> column.is(Feature.KEY),
                          "builds its index under ACCESS EXCLUSIVE")));

  private ColumnRules() {}

  private static Stream<Hit> rewritten(Act.Retype retype, Scene scene) {
    return scene
        .large(retype.table())
        .filter(table -> isRewritten(retype, table, scene))
        .map(
            table ->
                Hit.on(
                    table,
                    "writes all of %s anew, for the new type of column %s"
                        .formatted(scene.sized(table), QualifiedName.quoted(retype.column()))));
  }

  private static Stream<Hit> checked(Act.Retype retype, Scene scene) {
    return scene
        .large(retype.table())
        .filter(table -> !isRewritten(retype, table, scene))
        .filter(
            table ->
                scene
                    .column(table, retype.column())
                    .filter(column -> column.traits().contains(Column.Trait.CHECKED))
                    .isPresent())
        .map(
            table ->
                Hit.on(
                    table,
                    "checks all rows of %s again under ACCESS EXCLUSIVE, for the new type of column %s"
                        .formatted(scene.sized(table), QualifiedName.quoted(retype.column()))));
  }

  private static Stream<Hit> indexedAnew(Act.Retype retype, Scene scene) {
    return scene
        .large(retype.table())
        .filter(table -> !isRewritten(retype, table, scene))
        .filter(
            table ->
                scene
                    .column(table, retype.column())
                    .filter(column -> losesItsIndexes(retype, column, scene))
                    .isPresent())
        .map(
            table ->
                Hit.on(
                    table,
                    "builds indexes of %s anew under ACCESS EXCLUSIVE, for the new type of column %s"
                        .formatted(scene.sized(table), QualifiedName.quoted(retype.column()))));
  }

  private static boolean losesItsIndexes(Act.Retype retype, Column column, Scene scene) {
    return column.traits().contains(Column.Trait.IN_AN_EXPRESSION_OF_AN_INDEX)
        || (column.traits().contains(Column.Trait.INDEXED)
            && new Sorting(scene.before()).differs(column, retype));
  }

  // Of a column that the plan added itself, the old type is not known.
  private static boolean isRewritten(Act.Retype retype, Table table, Scene scene) {
    Optional<Column> column = scene.column(table, retype.column());
    return column.isEmpty()
        || new Conversion(scene.before())
            .rewrites(TypeText.parse(column.get().type()), retype.type(), retype.using());
  }

  private static boolean isVolatile(NewColumn column, Scene scene) {
    return column.called().stream().anyMatch(scene.before().volatileFunctions()::contains);
  }

  private static boolean isConstrained(NewColumn column, Scene scene) {
    return new Conversion(scene.before()).isConstrained(column.type());
  }

  private static Stream<Hit> hits(
      Act.AddColumn add, Scene scene, BiPredicate<NewColumn, Scene> test, String what) {
    return scene
        .large(add.table())
        .filter(table -> test.test(add.column(), scene))
        .map(
            table ->
                Hit.on(
                    table,
                    "new column %s of %s %s"
                        .formatted(
                            QualifiedName.quoted(add.column().name()), scene.sized(table), what)));
  }
}
