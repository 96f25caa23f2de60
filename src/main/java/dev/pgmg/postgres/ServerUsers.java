package dev.pgmg.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * The processes that use one private server: each holds a lock on a file of its own in a directory,
 * so that one that was killed no longer counts. To be asked and changed by one at a time.
 */
final class ServerUsers {

  private final Path directory;

  ServerUsers(Path directory) {
    this.directory = directory;
  }

  /** Stays one of the users until it leaves. */
  record User(Path file, ExclusiveLock lock) {

    void leave() throws IOException {
      lock.close();
      Files.deleteIfExists(file);
    }
  }

  User enter() throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(thisProcess() + UUID.randomUUID());
    return new User(file, ExclusiveLock.acquire(file));
  }

  /** Whether anybody is left; clears away what killed processes left. */
  boolean any() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (isOfThisProcess(file) || ExclusiveLock.isHeld(file)) {
          return true;
        }
        Files.deleteIfExists(file);
      }
    }
    return false;
  }

  private static boolean isOfThisProcess(Path file) {
    return String.valueOf(file.getFileName()).startsWith(thisProcess());
  }

  /** The start time tells this process from an earlier one with its number. */
  private static String thisProcess() {
    ProcessHandle process = ProcessHandle.current();
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return process.pid() + "-" + start + "-";
  }
}
