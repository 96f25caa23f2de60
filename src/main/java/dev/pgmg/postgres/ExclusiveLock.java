package dev.pgmg.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock on a file, held against other processes and against other holders in this one; the system
 * releases it when the process dies.
 *
 * <p>POSIX drops all of a process's locks on a file when it closes <em>any</em> descriptor of that
 * file. So whoever waits keeps its channel open until the lock is its own, and nobody probes a file
 * that this process itself has locked.
 */
final class ExclusiveLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(5);

  private final FileChannel channel;

  private ExclusiveLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until the lock is free. */
  static ExclusiveLock acquire(Path file) throws IOException {
    FileChannel channel = open(file);
    while (tryLock(channel).isEmpty()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return new ExclusiveLock(channel);
  }

  /** Whether another process holds the lock; not to be asked about a lock of this process. */
  static boolean isHeld(Path file) throws IOException {
    try (FileChannel channel = open(file)) {
      return tryLock(channel).isEmpty();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldInThisProcess) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
