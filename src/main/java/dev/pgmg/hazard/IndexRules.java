package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances.Storage;
import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.hazard.Rule.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Indexes that are built while writers wait. */
final class IndexRules {

  static final List<Rule> ALL =
      List.of(
          Rule.named("create-index", HazardKind.BLOCKING_INDEX_BUILD)
              .on("`CREATE INDEX`")
              .when("without `CONCURRENTLY`")
              .safer("CREATE INDEX CONCURRENTLY in a migration of its own")
              .judging(Act.BuildIndex.class, IndexRules::built),
          Rule.named("reindex", HazardKind.BLOCKING_INDEX_BUILD)
              .on("`REINDEX`")
              .when("without `CONCURRENTLY`")
              .safer("REINDEX ... CONCURRENTLY in a migration of its own")
              .judging(
                  Act.Reindex.class,
                  (reindex, scene) ->
                      reindex.lock() == Lock.SHARE
                          ? scene.large(reindex.table()).map(table -> rebuilt(table, scene))
                          : Stream.of()),
          Rule.named("reindex-all", HazardKind.BLOCKING_INDEX_BUILD)
              .on("`REINDEX SCHEMA`, `DATABASE` or `SYSTEM`")
              .when("without `CONCURRENTLY`")
              .safer("REINDEX ... CONCURRENTLY in a migration of its own")
              .judging(Act.ReindexAll.class, IndexRules::all));

  private IndexRules() {}

  // Of a partitioned table alone there is nothing to be built.
  private static Stream<Hit> built(Act.BuildIndex build, Scene scene) {
    return scene
        .large(build.table())
        .filter(table -> build.lock() == Lock.SHARE)
        .filter(
            table ->
                table.storage() != Storage.PARTITIONED || build.reach() == Act.BuildIndex.Reach.ALL)
        .map(
            table ->
                Hit.on(
                    table,
                    "builds an index of %s while nobody may write to it"
                        .formatted(scene.sized(table))));
  }

  private static Hit rebuilt(Table table, Scene scene) {
    return Hit.on(
        table,
        "builds indexes of %s anew while nobody may write to it".formatted(scene.sized(table)));
  }

  private static Stream<Hit> all(Act.ReindexAll reindex, Scene scene) {
    if (reindex.lock() != Lock.SHARE) {
      return Stream.of();
    }
    return reindex.schemas().isEmpty()
        ? Stream.of(
            new Hit(
                "", "builds all indexes anew, of table after table, while nobody may write to it"))
        : scene.before().tables().values().stream()
            .filter(table -> reindex.schemas().contains(table.name().schema()))
            .filter(scene::isLarge)
            .sorted(Comparator.comparing(Table::address))
            .map(table -> rebuilt(table, scene));
  }
}
