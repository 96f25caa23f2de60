package dev.pgmg.testing;

import dev.pgmg.config.Connection;
import dev.pgmg.postgres.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * pgmg's own embedded server, from the binaries under test, with a data directory for this JVM
 * alone. Both are gone when the JVM has ended; what a killed one left, the next one removes.
 */
final class EmbeddedTestServer {

  /** Memory that looks like a disk: a database is made there many times faster. */
  private static final Path RAM_DISK = Path.of("/dev/shm");

  private static final long ENOUGH_BYTES = 1L << 30;

  private EmbeddedTestServer() {}

  /**
   * Starts a server.
   *
   * @param binaries the jar
   */
  static ServerAddress start(Path binaries) {
    EmbeddedServer.Options options = EmbeddedServer.Options.of(Map.of()).withBinaries(binaries);
    for (String setting : TestServer.FAST) {
      String[] nameAndValue = setting.split("=", 2);
      options = options.withSetting(nameAndValue[0], nameAndValue[1]);
    }
    String version = binaries.getFileName().toString().replaceAll("[^0-9.]|\\.jar$", "");
    String prefix = "pgmg-test-" + version + "-";
    Path parent = hasRamDisk() ? RAM_DISK : binaries.resolveSibling("");
    for (Path left : leftIn(parent, prefix)) {
      stop(EmbeddedServer.start(left, options), left);
    }
    Path directory = parent.resolve(prefix + ProcessHandle.current().pid());
    EmbeddedServer server = EmbeddedServer.start(directory, options);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
    return address(server.connection());
  }

  private static ServerAddress address(Connection.Server server) {
    Connection.HostPort place = server.hosts().getFirst();
    return new ServerAddress(
        place.host(), place.port(), server.user(), server.password().value(), server.database());
  }

  private static boolean hasRamDisk() {
    try {
      return Files.isWritable(RAM_DISK)
          && Files.getFileStore(RAM_DISK).getUsableSpace() >= ENOUGH_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  /** Directories of processes that are no more. */
  private static List<Path> leftIn(Path parent, String prefix) {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(child -> child.getFileName().toString().matches(prefix + "\\d+"))
          .filter(Files::isWritable)
          .filter(child -> isGone(child.getFileName().toString().substring(prefix.length())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isGone(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isEmpty();
  }

  private static void stop(EmbeddedServer server, Path directory) {
    server.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
