package dev.pgmg.cli;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A command of the user's that is run again and again, such as one that starts a server: what still
 * runs of it, with all it has started, is ended first. It shares pgmg's output and environment.
 */
final class ShellCommand implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 2;

  private final String command;
  private final Path directory;
  private @Nullable Process running;

  /**
   * Prepares it.
   *
   * @param command empty if there is nothing to run
   */
  ShellCommand(String command, Path directory) {
    this.command = command;
    this.directory = directory;
  }

  void run() {
    close();
    if (!command.isEmpty()) {
      start();
    }
  }

  private void start() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> shell =
        windows ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command);
    try {
      running = new ProcessBuilder(shell).directory(directory.toFile()).inheritIO().start();
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(ProblemCode.EXEC, "--exec cannot be run: " + e.getMessage()));
    }
  }

  /** Ends what still runs. */
  @Override
  public void close() {
    @Nullable Process process = running;
    if (process == null || !process.isAlive()) {
      return;
    }
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    started.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
