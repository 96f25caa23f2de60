package dev.pgmg.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What the user may have meant by a word that nobody knows.
 *
 * <p>The known word with the fewest insertions, deletions, replacements and swaps of neighbours
 * between them (Damerau and Levenshtein's distance, case aside), if those are at most a third of
 * the letters. Of equally near ones, the first in alphabetical order.
 */
public final class Suggestion {

  private static final int LETTERS_PER_MISTAKE = 3;

  private Suggestion() {}

  public static Optional<String> closest(String word, Collection<String> known) {
    record Candidate(String text, int distance) {}
    int mistakes = Math.max(1, word.length() / LETTERS_PER_MISTAKE);
    return known.stream()
        .map(text -> new Candidate(text, distance(lower(word), lower(text))))
        .filter(candidate -> candidate.distance() <= mistakes)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
        .map(Candidate::text);
  }

  private static int distance(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : cell(distance, a, b, i, j);
      }
    }
    return distance[a.length()][b.length()];
  }

  private static int cell(int[][] distance, String a, String b, int i, int j) {
    int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
