package dev.pgmg.project;

import dev.pgmg.problem.Problem;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each file said when it was read last, for who reads the same trees again and again: only
 * what was changed since is read. For one thread.
 */
public final class FileMemory {

  /**
   * A file that was written so shortly before it was read may be written again without another size
   * or time: some file systems count in two seconds. It is read again.
   */
  private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

  private final Map<Path, Known> known = new HashMap<>();

  /** What one file says. */
  record Content(List<Migration> migrations, List<Definition> definitions, List<Problem> problems) {

    Content {
      migrations = List.copyOf(migrations);
      definitions = List.copyOf(definitions);
      problems = List.copyOf(problems);
    }
  }

  private record Stamp(long size, Instant modified, @Nullable Object key) {

    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }
  }

  private record Known(Stamp stamp, Content content) {}

  /** What a file says; it is read only where it may say something else than before. */
  Content of(Path file, BasicFileAttributes attributes, Function<Path, Content> reader) {
    Stamp stamp = Stamp.of(attributes);
    @Nullable Known before = known.get(file);
    if (before != null && Objects.equals(before.stamp(), stamp)) {
      return before.content();
    }
    boolean settled = stamp.modified().plus(COARSEST_CLOCK).isBefore(Instant.now());
    Content content = reader.apply(file);
    if (settled) {
      known.put(file, new Known(stamp, content));
    } else {
      known.remove(file);
    }
    return content;
  }
}
