package dev.pgmg.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether git is changing the working tree that a folder is in, if it is in one: it holds {@code
 * index.lock} from the first file of a checkout to the last.
 */
record GitIndex(Path folder) {

  /** A git that was killed leaves its lock. */
  private static final Duration FORGOTTEN = Duration.ofSeconds(30);

  private static final String POINTER = "gitdir:";

  boolean isLocked() {
    return directory().map(git -> git.resolve("index.lock")).filter(GitIndex::isFresh).isPresent();
  }

  private Optional<Path> directory() {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.isDirectory(git)) {
        return Optional.of(git);
      }
      if (Files.isRegularFile(git)) {
        return led(git);
      }
    }
    return Optional.empty();
  }

  // Of a linked working tree, or a submodule.
  private static Optional<Path> led(Path pointer) {
    try {
      String text = Files.readString(pointer).strip();
      return text.startsWith(POINTER)
          ? Optional.of(pointer.resolveSibling(text.substring(POINTER.length()).strip()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isFresh(Path lock) {
    try {
      Instant since = Files.getLastModifiedTime(lock).toInstant();
      return since.plus(FORGOTTEN).isAfter(Instant.now());
    } catch (IOException notThere) {
      return false;
    }
  }
}
