package dev.pgmg.project;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** The file of a migration that is to be written next: numbered and named as those before it. */
public final class NextMigration {

  /** How it is numbered. */
  public enum Style {
    AS_BEFORE,
    SEQUENCE,
    TIMESTAMP
  }

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
  private static final Pattern LIKE_A_TIMESTAMP = Pattern.compile("(19|20)\\d{12}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private NextMigration() {}

  /**
   * Makes the file.
   *
   * @param words what it does, for its name
   * @param now in UTC
   */
  public static Path create(Path folder, String words, Style style, LocalDateTime now) {
    try {
      Path file = folder.resolve(fileName(SqlFiles.below(folder).keySet(), words, style, now));
      return Files.writeString(file, "-- " + words.strip() + "\n", StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(
                  ProblemCode.UNWRITABLE_FILE,
                  "no file can be made in " + folder + ": " + e.getMessage())
              .withHint("pgmg init makes the folders"));
    }
  }

  static String fileName(Collection<Path> files, String words, Style style, LocalDateTime now) {
    String name = BETWEEN_WORDS.matcher(words.strip()).replaceAll("_").replaceAll("^_+|_+$", "");
    if (name.isEmpty()) {
      throw new PgmgException(
          Problem.of(
              ProblemCode.MIGRATION_NAME, "\"" + words + "\" has no letter to name a file by"));
    }
    String next = MigrationReader.nextNumber(files);
    boolean timestamp =
        switch (style) {
          case AS_BEFORE -> LIKE_A_TIMESTAMP.matcher(next).matches();
          case SEQUENCE -> false;
          case TIMESTAMP -> true;
        };
    return (timestamp ? latest(TIMESTAMP.format(now), next) : next)
        + separator(files)
        + name
        + ".sql";
  }

  // The clock of another machine may be ahead.
  private static String latest(String now, String next) {
    return new BigInteger(now).compareTo(new BigInteger(next)) >= 0 ? now : next;
  }

  private static String separator(Collection<Path> files) {
    return files.stream()
        .map(file -> String.valueOf(file.getFileName()))
        .filter(file -> file.matches("\\d+[_-].*"))
        .reduce((before, last) -> last)
        .filter(last -> last.matches("\\d+-.*"))
        .map(last -> "-")
        .orElse("_");
  }
}
