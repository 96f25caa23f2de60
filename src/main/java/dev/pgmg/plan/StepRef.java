package dev.pgmg.plan;

/** A step that a lesson is about, in words that hold in the next plan too. */
public sealed interface StepRef {

  /** One statement of a pending migration. */
  record Running(String migration, int statement) implements StepRef, Comparable<Running> {

    @Override
    public int compareTo(Running other) {
      int byName = migration.compareTo(other.migration);
      return byName != 0 ? byName : Integer.compare(statement, other.statement);
    }
  }

  /** The creation of a declared object. */
  record Making(String key) implements StepRef {}
}
