package dev.pgmg.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says of the server that runs there. Its lines,
 * since PostgreSQL 10: process number, data directory, start time, port, socket directory, listen
 * address, shared memory, status.
 */
record Postmaster(long pid, int port, boolean ready) {

  /**
   * The server that runs on a data directory; a file that a crashed one left behind does not count.
   */
  static Optional<Postmaster> running(Path data) throws IOException {
    return read(data).filter(server -> server.runsOn(data));
  }

  private static Optional<Postmaster> read(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(data)).stream().map(String::strip).toList();
      // Shorter while the server is still writing it.
      if (lines.size() < 4) {
        return Optional.empty();
      }
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.get(0)),
              Integer.parseInt(lines.get(3)),
              lines.size() > 7 && lines.get(7).equals("ready")));
    } catch (NoSuchFileException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  /**
   * Removes the file of a server that is gone. PostgreSQL does so itself, except where another
   * process has got the number since.
   */
  static void removeStale(Path data) throws IOException {
    if (running(data).isEmpty()) {
      Files.deleteIfExists(file(data));
    }
  }

  /** Whether pgmg started the server: it gives all of its servers a name. */
  static boolean isOurs(Path data) throws IOException {
    Path options = data.resolve("postmaster.opts");
    return Files.exists(options) && Files.readString(options).contains("cluster_name=pgmg");
  }

  /**
   * Whether the process is a server on these data. In doubt it is: were the file of a live server
   * removed, a second one could start.
   */
  private boolean runsOn(Path data) {
    Path directory = process().resolve("cwd");
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("postgres").contains("postgres"))
        .filter(process -> !isZombie())
        .filter(process -> !Files.isReadable(directory) || isSame(directory, data))
        .isPresent();
  }

  /**
   * Dead, and nobody has asked for its exit code: usual in containers, whose first process is no
   * init.
   */
  private boolean isZombie() {
    try {
      String stat = Files.readString(process().resolve("stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException otherSystem) {
      return false;
    }
  }

  /** The working directory of a server is its data directory. */
  private static boolean isSame(Path directory, Path data) {
    try {
      return Files.isSameFile(directory, data);
    } catch (IOException inDoubt) {
      return true;
    }
  }

  /** Linux has a directory for each process. */
  private Path process() {
    return Path.of("/proc", String.valueOf(pid));
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }
}
