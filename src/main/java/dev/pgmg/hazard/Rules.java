package dev.pgmg.hazard;

import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order of {@code docs/hazards.md}. */
final class Rules {

  static final List<Rule> ALL =
      Stream.of(LossRules.ALL, ColumnRules.ALL, ConstraintRules.ALL, IndexRules.ALL, TableRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Rules() {}
}
