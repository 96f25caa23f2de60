package dev.pgmg.convergence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a failing history as small as it can while it fails alike.
 *
 * <ol>
 *   <li>What came after the failure goes, and all that came before it is done before the first
 *       apply, if it still fails then.
 *   <li>Edits go, then what the project starts with: by halves, then by ever smaller parts.
 * </ol>
 */
final class Shrinker {

  private final Path directory;
  private History smallest;
  private Failure failure;
  private int runs;

  private Shrinker(Path directory, History history, Failure failure, int runs) {
    this.directory = directory;
    this.smallest = history;
    this.failure = failure;
    this.runs = runs;
  }

  /**
   * The failure of the smallest history that was found.
   *
   * @param runs how many may be tried
   */
  static Failure shrink(History history, Failure failure, Path directory, int runs)
      throws SQLException, IOException {
    Shrinker shrinker = new Shrinker(directory, history, failure, runs);
    shrinker.shrink();
    return shrinker.failure;
  }

  private void shrink() throws SQLException, IOException {
    attempt(smallest.withEdits(smallest.edits().subList(0, failure.step())));
    flatten();
    joinStart();
    int before = Integer.MAX_VALUE;
    while (size() < before && runs > 0) {
      before = size();
      shrinkEdits();
      shrinkStart();
    }
  }

  private int size() {
    return smallest.start().size() + smallest.edits().size();
  }

  // Of edits that were made in one save the last step needs some; they are single ones now.
  private void flatten() throws SQLException, IOException {
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : smallest.edits()) {
      if (edit instanceof Edit.Together together) {
        edits.addAll(together.edits());
      } else {
        edits.add(edit);
      }
    }
    attempt(smallest.withEdits(edits));
  }

  private void joinStart() throws SQLException, IOException {
    for (int i = smallest.edits().size() - 1; i > 0; i--) {
      if (attempt(joined(i))) {
        return;
      }
    }
  }

  // What is done by hand needs a database, so it stays where it is.
  private History joined(int first) {
    List<Edit> start = new ArrayList<>(smallest.start());
    List<Edit> rest = new ArrayList<>();
    for (Edit edit : smallest.edits().subList(0, first)) {
      boolean byHand = edit instanceof Edit.DressByHand || edit instanceof Edit.Damage;
      (byHand ? rest : start).add(edit);
    }
    rest.addAll(smallest.edits().subList(first, smallest.edits().size()));
    return new History(List.copyOf(start), List.copyOf(rest));
  }

  private void shrinkEdits() throws SQLException, IOException {
    for (int size = (smallest.edits().size() + 1) / 2; size > 0; size /= 2) {
      for (int from = smallest.edits().size() - size; from >= 0; from -= size) {
        attempt(smallest.withEdits(without(smallest.edits(), from, size)));
      }
    }
    for (int i = 0; i < smallest.edits().size(); i++) {
      shrinkTogether(i);
    }
  }

  private void shrinkTogether(int index) throws SQLException, IOException {
    if (smallest.edits().get(index) instanceof Edit.Together together) {
      List<Edit> parts = together.edits();
      for (int i = parts.size() - 1; i >= 0; i--) {
        List<Edit> fewer = without(parts, i, 1);
        List<Edit> edits = new ArrayList<>(smallest.edits());
        edits.set(index, new Edit.Together(fewer));
        if (attempt(smallest.withEdits(edits))) {
          parts = fewer;
        }
      }
    }
  }

  private void shrinkStart() throws SQLException, IOException {
    for (int size = (smallest.start().size() + 1) / 2; size > 0; size /= 2) {
      for (int from = smallest.start().size() - size; from >= 0; from -= size) {
        attempt(smallest.withStart(without(smallest.start(), from, size)));
      }
    }
  }

  private static List<Edit> without(List<Edit> edits, int from, int size) {
    List<Edit> fewer = new ArrayList<>(edits.subList(0, from));
    fewer.addAll(edits.subList(Math.min(from + size, edits.size()), edits.size()));
    return List.copyOf(fewer);
  }

  private boolean attempt(History history) throws SQLException, IOException {
    if (runs == 0 || history.equals(smallest)) {
      return false;
    }
    runs--;
    Optional<Failure> result =
        HistoryRun.play(history, Files.createTempDirectory(directory, "run"));
    if (result.filter(failure::isLike).isEmpty()) {
      return false;
    }
    smallest = history;
    failure = result.get();
    return true;
  }
}
