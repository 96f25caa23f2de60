package dev.pgmg.hazard;

import dev.pgmg.hazard.Rule.Hit;
import dev.pgmg.object.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** What locks a whole table out, or writes it anew. */
final class TableRules {

  static final List<Rule> ALL =
      List.of(
          Rule.named("rewrite-table", HazardKind.TABLE_REWRITE)
              .on(
                  "`ALTER TABLE ... SET LOGGED`, `UNLOGGED`, `TABLESPACE`, `ACCESS METHOD` or `EXPRESSION`")
              .when("always")
              .safer(
                  "do it in a time of maintenance, or fill a new table in batches and swap the two")
              .judging(
                  Act.Rewrite.class,
                  (rewrite, scene) ->
                      scene
                          .large(rewrite.table())
                          .map(
                              table ->
                                  Hit.on(
                                      table,
                                      "%s writes all of %s anew"
                                          .formatted(rewrite.action(), scene.sized(table))))),
          Rule.named("pack", HazardKind.TABLE_REWRITE)
              .on("`CLUSTER`, `VACUUM FULL`")
              .when("always")
              .safer("do it in a time of maintenance; plain VACUUM locks nobody out")
              .judging(Act.Pack.class, TableRules::packed),
          Rule.named("rename", HazardKind.EXCLUSIVE_LOCK)
              .on("`ALTER TABLE ... RENAME` of a table or column, `SET SCHEMA`")
              .when("always")
              .safer(
                  "add the new name beside the old (a view, a column kept in step), let clients change over")
              .judging(
                  Act.Rename.class,
                  (rename, scene) ->
                      scene
                          .large(rename.table())
                          .filter(table -> !scene.isOfThePlan(table, rename.column()))
                          .map(
                              table ->
                                  Hit.on(
                                      table,
                                      "renames %s: ACCESS EXCLUSIVE to the end of the transaction, and"
                                          .concat(" who uses the old name fails from then on")
                                          .formatted(what(rename, scene.sized(table)))))),
          Rule.named("refresh", HazardKind.EXCLUSIVE_LOCK)
              .on("`REFRESH MATERIALIZED VIEW`")
              .when("without `CONCURRENTLY`")
              .safer("REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index")
              .judging(
                  Act.Refresh.class,
                  (refresh, scene) ->
                      refresh.lock() == Lock.ACCESS_EXCLUSIVE
                          ? scene
                              .large(refresh.table())
                              .map(
                                  view ->
                                      Hit.on(
                                          view,
                                          "fills %s while nobody may read it"
                                              .formatted(scene.sized(view))))
                          : Stream.of()),
          Rule.named("refill", HazardKind.EXCLUSIVE_LOCK)
              .on("`CREATE MATERIALIZED VIEW`")
              .when("of one that the same plan drops")
              .safer(
                  "make it WITH NO DATA under another name, fill it, and swap the two in a migration")
              .judging(
                  Act.Fill.class,
                  (fill, scene) ->
                      scene
                          .largeBeforeItWasDropped(fill.table())
                          .map(
                              view ->
                                  Hit.on(
                                      view,
                                      "drops %s and fills it again while nobody may read it"
                                          .formatted(scene.sized(view))))),
          Rule.named("lock-table", HazardKind.EXCLUSIVE_LOCK)
              .on("`LOCK TABLE`")
              .when("`IN ACCESS EXCLUSIVE MODE`, which is the default")
              .safer(
                  "take a weaker lock; SHARE ROW EXCLUSIVE keeps writers out and lets all others read")
              .judging(
                  Act.LockTables.class,
                  (lock, scene) ->
                      scene
                          .large(lock.relations())
                          .map(
                              table ->
                                  Hit.on(
                                      table,
                                      "locks %s for all to the end of the transaction"
                                          .formatted(scene.sized(table))))));

  private TableRules() {}

  private static Stream<Hit> packed(Act.Pack pack, Scene scene) {
    return pack.relations().isEmpty()
        ? Stream.of(new Hit("", pack.words() + " writes table after table anew"))
        : scene
            .large(pack.relations())
            .map(
                table ->
                    Hit.on(
                        table,
                        "%s writes all of %s anew".formatted(pack.words(), scene.sized(table))));
  }

  private static String what(Act.Rename rename, String table) {
    return rename.column().isEmpty()
        ? table
        : "column " + QualifiedName.quoted(rename.column()) + " of " + table;
  }
}
