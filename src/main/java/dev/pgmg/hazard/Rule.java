package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances.Table;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * When an act is a hazard. The texts are those of the table in {@code docs/hazards.md}.
 *
 * @param name stable, such as {@code drop-column}
 * @param statement what it looks at
 * @param when and when that is a hazard
 * @param safer the way to have the same without it, in one line
 */
record Rule(
    String name,
    HazardKind kind,
    String statement,
    String when,
    String safer,
    BiFunction<Act, Scene, List<Hit>> judgement) {

  /**
   * What a rule has to say of an act.
   *
   * @param object what it is about; empty if it is everything
   */
  record Hit(String object, String message) {

    static Hit on(Table table, String message) {
      String kind =
          switch (table.storage()) {
            case TABLE, PARTITIONED -> "table.";
            case MATERIALIZED_VIEW -> "materialized_view.";
          };
      return new Hit(kind + table.name().shown(), message);
    }
  }

  List<Hit> judge(Act act, Scene scene) {
    return judgement.apply(act, scene);
  }

  /** Begins a rule. */
  static Draft named(String name, HazardKind kind) {
    return new Draft(name, kind, "", "", "");
  }

  /** A rule while its texts are coming in. */
  record Draft(String name, HazardKind kind, String statement, String when, String safer) {

    Draft on(String words) {
      return new Draft(name, kind, words, when, safer);
    }

    Draft when(String words) {
      return new Draft(name, kind, statement, words, safer);
    }

    Draft safer(String words) {
      return new Draft(name, kind, statement, when, words);
    }

    <A extends Act> Rule judging(Class<A> acts, BiFunction<A, Scene, Stream<Hit>> judgement) {
      return new Rule(
          name,
          kind,
          statement,
          when,
          safer,
          (act, scene) ->
              acts.isInstance(act) ? judgement.apply(acts.cast(act), scene).toList() : List.of());
    }
  }
}
