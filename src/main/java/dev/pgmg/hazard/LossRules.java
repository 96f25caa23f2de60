package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.catalog.Circumstances.TypedColumn;
import dev.pgmg.hazard.Rule.Hit;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What takes rows or columns away. A table that is empty for sure loses nothing. */
final class LossRules {

  static final List<Rule> ALL =
      List.of(
          Rule.named("drop-table", HazardKind.DATA_LOSS)
              .on("`DROP TABLE`")
              .when("the table is not empty")
              .safer("rename it first, and drop it in a later release when nobody missed it")
              .judging(
                  Act.Drop.class,
                  (drop, scene) ->
                      drop.kind() == ObjectKind.TABLE
                          ? scene
                              .occupied(drop.relations())
                              .map(table -> Hit.on(table, "drops table " + scene.sized(table)))
                          : Stream.of()),
          Rule.named("drop-column", HazardKind.DATA_LOSS)
              .on("`ALTER TABLE ... DROP COLUMN`")
              .when("the table is not empty")
              .safer("let clients stop using it, keep a copy, drop it in a later release")
              .judging(Act.DropColumn.class, LossRules::column),
          Rule.named("drop-schema", HazardKind.DATA_LOSS)
              .on("`DROP SCHEMA ... CASCADE`")
              .when("a table in it is not empty")
              .safer("move or drop its tables one by one, then drop the schema without CASCADE")
              .judging(Act.DropSchemas.class, LossRules::schemas),
          Rule.named("drop-type", HazardKind.DATA_LOSS)
              .on("`DROP TYPE` or `DROP DOMAIN ... CASCADE`")
              .when("a column of a table that is not empty has the type")
              .safer("give the columns another type first, then drop it without CASCADE")
              .judging(
                  Act.DropTypes.class,
                  (drop, scene) ->
                      drop.types().stream()
                          .flatMap(type -> typed(type, scene))
                          .map(
                              one ->
                                  Hit.on(
                                      one.table(), "drops column " + one.in(scene) + " with it"))),
          Rule.named("drop-attribute", HazardKind.DATA_LOSS)
              .on("`ALTER TYPE ... DROP ATTRIBUTE`")
              .when("a column of a table that is not empty has the type")
              .safer("let clients stop using it, drop it in a later release")
              .judging(
                  Act.DropAttribute.class,
                  (drop, scene) ->
                      typed(drop.type(), scene)
                          .map(
                              one ->
                                  Hit.on(
                                      one.table(),
                                      "drops attribute %s of what column %s holds"
                                          .formatted(
                                              QualifiedName.quoted(drop.attribute()),
                                              one.in(scene))))),
          Rule.named("drop-sequence", HazardKind.DATA_LOSS)
              .on("`DROP SEQUENCE`")
              .when("always: what it counted to is gone")
              .safer("let the columns stop using it, drop it in a later release")
              .judging(Act.Drop.class, LossRules::sequences),
          Rule.named("drop-unnamed", HazardKind.DATA_LOSS)
              .on("`DROP OWNED`, `DROP EXTENSION ... CASCADE`")
              .when("always: what goes is not named")
              .safer("drop what is to go by its name, so that a plan can tell what it costs")
              .judging(
                  Act.DropUnnamed.class,
                  (drop, scene) ->
                      Stream.of(new Hit("", drop.words() + " may drop tables and columns"))),
          Rule.named("truncate", HazardKind.DATA_LOSS)
              .on("`TRUNCATE`")
              .when("the table is not empty")
              .safer("keep a copy first, or delete what is not needed any more by a condition")
              .judging(
                  Act.Truncate.class,
                  (truncate, scene) ->
                      scene
                          .occupied(truncate.relations())
                          .map(table -> Hit.on(table, "empties table " + scene.sized(table)))));

  private LossRules() {}

  private static Stream<Hit> column(Act.DropColumn drop, Scene scene) {
    return scene
        .occupied(drop.table())
        .filter(table -> scene.column(table, drop.column()).isPresent())
        .map(
            table ->
                Hit.on(
                    table,
                    "drops column %s of %s"
                        .formatted(QualifiedName.quoted(drop.column()), scene.sized(table))));
  }

  private static Stream<Hit> schemas(Act.DropSchemas drop, Scene scene) {
    Collection<Table> tables = scene.before().tables().values();
    return tables.stream()
        .filter(table -> drop.schemas().contains(table.name().schema()))
        .filter(Scene::isOccupied)
        .sorted(java.util.Comparator.comparing(Table::address))
        .map(table -> Hit.on(table, "drops table " + scene.sized(table) + " with its schema"));
  }

  private static Stream<Hit> sequences(Act.Drop drop, Scene scene) {
    return drop.relations().stream()
        .filter(name -> drop.kind() == ObjectKind.SEQUENCE && !scene.isMade(name))
        .map(scene::qualified)
        .map(
            name ->
                new Hit(
                    "sequence." + name.shown(),
                    "drops sequence " + name.shown() + " and what it counted to"));
  }

  private record Held(Table table, String column) {
    String in(Scene scene) {
      return QualifiedName.quoted(column) + " of " + scene.sized(table);
    }
  }

  private static Stream<Held> typed(QualifiedName type, Scene scene) {
    List<TypedColumn> columns = scene.before().typed().getOrDefault(type, List.of());
    return columns.stream()
        .flatMap(
            column ->
                scene.at(column.table()).stream().map(table -> new Held(table, column.column())))
        .filter(held -> Scene.isOccupied(held.table()));
  }
}
