package dev.pgmg.postgres;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with the private server, told with the way out. */
final class EmbeddedProblem {

  private static final ProblemCode CODE = ProblemCode.EMBEDDED_SERVER;
  private static final int LOG_LINES = 12;

  private EmbeddedProblem() {}

  static PgmgException of(String message, String detail) {
    return new PgmgException(Problem.of(CODE, message).withDetail(detail).withHint(wayOut(detail)));
  }

  static PgmgException otherVersion(Path directory, String found, String wanted) {
    String message =
        "the embedded database in %s is of PostgreSQL %s, and pgmg brings PostgreSQL %s"
            .formatted(directory, found, wanted);
    return new PgmgException(
        Problem.of(CODE, message)
            .withHint(
                "its data cannot be read by another major version: dump it with a PostgreSQL "
                    + found
                    + ", or use another directory (embedded:DIR), or remove this one to begin anew"));
  }

  static PgmgException io(String action, Path path, IOException cause) {
    return of("cannot " + action + " " + path, cause.toString());
  }

  /** The last lines of a log, or nothing if there is none. */
  static String tail(Path log) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static String wayOut(String detail) {
    if (detail.contains("No space left on device")) {
      return "the disk is full: make room, or use another directory (embedded:DIR)";
    }
    if (detail.contains("ermission denied") || detail.contains("AccessDenied")) {
      return "use a directory that you may write to (embedded:DIR)";
    }
    if (detail.contains("error while loading shared libraries")
        || detail.contains("No such file")) {
      return "the embedded PostgreSQL does not run on this system: use a server of your own";
    }
    return "if its data is not needed, remove the directory; a server of your own works as well";
  }
}
