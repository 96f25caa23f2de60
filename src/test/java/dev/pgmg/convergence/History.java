package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;

/**
 * How a project came about and what happened to it since.
 *
 * @param start edits before the first apply
 * @param edits each followed by an apply
 */
record History(List<Edit> start, List<Edit> edits) {

  static History of(long seed, int edits) {
    Dice dice = new Dice(seed);
    Proposals proposals = new Proposals(dice);
    List<Edit> start = proposals.start(dice.between(8, 25));
    Model model = after(start);
    List<Edit> all = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      Edit edit = proposals.edit(model);
      model = edit.applyTo(model);
      all.add(edit);
    }
    return new History(List.copyOf(start), List.copyOf(all));
  }

  Model begin() {
    return after(start);
  }

  private static Model after(List<Edit> edits) {
    Model model = new Model();
    for (Edit edit : edits) {
      model = edit.applyTo(model);
    }
    return model;
  }

  History withStart(List<Edit> other) {
    return new History(List.copyOf(other), edits);
  }

  History withEdits(List<Edit> other) {
    return new History(start, List.copyOf(other));
  }
}
