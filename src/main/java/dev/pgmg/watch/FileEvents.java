package dev.pgmg.watch;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Tells of which files below some folders something was heard. What it was does not matter: editors
 * write in place, rename, or delete and create, and the files are asked anyway.
 */
final class FileEvents implements AutoCloseable {

  private final DirectoryWatcher watcher;
  private final CompletableFuture<Void> watching;

  private FileEvents(DirectoryWatcher watcher) {
    this.watcher = watcher;
    this.watching = watcher.watchAsync();
  }

  static FileEvents below(Roots roots, Consumer<Path> heard) {
    try {
      return new FileEvents(
          DirectoryWatcher.builder()
              .paths(roots.outermost())
              .fileHashing(false)
              .listener(event -> heard.accept(event.path()))
              .build());
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(ProblemCode.CANNOT_WATCH, "the folders cannot be watched: " + e.getMessage())
              .withHint(
                  "on Linux, sysctl fs.inotify.max_user_watches and max_user_instances limit how"
                      + " many can be"));
    }
  }

  @Override
  public void close() {
    try {
      watcher.close();
    } catch (IOException closedAlready) {
      // Closing is all that was wanted.
    }
    watching.cancel(true);
  }
}
