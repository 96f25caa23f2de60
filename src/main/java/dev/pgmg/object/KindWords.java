package dev.pgmg.object;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which CREATE, ALTER, DROP and COMMENT ON say what kind of object they are about. */
final class KindWords {

  /** Kinds that no statement has a word for, or one that goes before another kind's. */
  private static final Set<ObjectKind> WITHOUT_WORDS =
      Set.of(ObjectKind.CRON_JOB, ObjectKind.DEFAULT, ObjectKind.COLUMN, ObjectKind.OTHER);

  private record Spelling(ObjectKind kind, List<String> words) {}

  // OPERATOR CLASS is to be tried before OPERATOR.
  private static final List<Spelling> SPELLINGS =
      Stream.concat(
              Arrays.stream(ObjectKind.values())
                  .filter(kind -> !WITHOUT_WORDS.contains(kind))
                  .map(kind -> new Spelling(kind, words(kind.sqlName()))),
              Stream.of(new Spelling(ObjectKind.FUNCTION, words("ROUTINE"))))
          .sorted(Comparator.comparingInt(spelling -> -spelling.words().size()))
          .toList();

  /** Each first word, for suggestions. */
  static final Set<String> FIRST =
      SPELLINGS.stream()
          .map(spelling -> spelling.words().getFirst().toUpperCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private KindWords() {}

  /** Steps over the words of a kind, if they come next. */
  static Optional<ObjectKind> take(TokenCursor cursor) {
    return SPELLINGS.stream()
        .filter(spelling -> cursor.acceptAll(spelling.words()))
        .findFirst()
        .map(Spelling::kind);
  }

  private static List<String> words(String sqlName) {
    return List.of(sqlName.toLowerCase(Locale.ROOT).split(" "));
  }
}
