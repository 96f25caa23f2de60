package dev.pgmg.postgres;

import dev.pgmg.config.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of one's own: started when it is needed, its data kept in a directory, stopped when
 * the last process that uses it is done.
 *
 * <ol>
 *   <li>One at a time (a lock on the directory): the data directory is made on first use; a server
 *       that runs on it is used, else one is started.
 *   <li>Each process that uses it holds a lock. Locks of killed processes are gone, so the next one
 *       to end stops the server.
 *   <li>The last to leave stops it, if a pgmg started it.
 * </ol>
 *
 * <p>It listens on 127.0.0.1 only, on a port that is free when it starts. Its superuser's password
 * is in the directory, readable by the owner alone.
 */
public final class EmbeddedServer implements AutoCloseable {

  /** How long the end of the process waits for the program to end by itself and close. */
  private static final long PATIENCE_SECONDS = 2;

  private final ServerDirectory directory;
  private final ServerUsers.User user;
  private final Connection.Server connection;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::stopAtExit, "pgmg-embedded-server-stop");

  private EmbeddedServer(
      ServerDirectory directory, ServerUsers.User user, Connection.Server connection) {
    this.directory = directory;
    this.user = user;
    this.connection = connection;
  }

  /**
   * How to run a private server.
   *
   * @param cache where PostgreSQL's programs are unpacked, shared by all private servers
   * @param binaries the jar to take them from, or empty for the one on the class path
   * @param settings of the server while it runs, beyond pgmg's own, as {@code fsync=off} for tests
   */
  public record Options(Path cache, Optional<Path> binaries, Map<String, String> settings) {

    public Options {
      settings = Map.copyOf(settings);
    }

    /**
     * What a command uses: {@code XDG_CACHE_HOME}, else {@code ~/.cache}, else the temporary
     * directory.
     */
    public static Options of(Map<String, String> environment) {
      return new Options(CacheDirectory.find(environment), Optional.empty(), Map.of());
    }

    public Options withBinaries(Path jar) {
      return new Options(cache, Optional.of(jar), settings);
    }

    public Options withSetting(String name, String value) {
      Map<String, String> all = new TreeMap<>(settings);
      all.put(name, value);
      return new Options(cache, binaries, all);
    }
  }

  /** Starts the server of a directory, or joins the one that runs there. */
  @SuppressWarnings("try") // The lock is held, not used.
  public static EmbeddedServer start(Path directory, Options options) {
    Path absolute = directory.toAbsolutePath().normalize();
    ServerDirectory home = ServerDirectory.open(absolute, options);
    try (ExclusiveLock alone = home.lock()) {
      Connection.Server connection = home.startServer();
      EmbeddedServer server = new EmbeddedServer(home, home.users().enter(), connection);
      Runtime.getRuntime().addShutdownHook(server.atExit);
      return server;
    } catch (IOException failed) {
      throw EmbeddedProblem.io("start the embedded database in", absolute, failed);
    }
  }

  /** Where the server listens, with the password. */
  public Connection.Server connection() {
    return connection;
  }

  /** Leaves the server; the last one stops it, open connections or not. */
  @Override
  public void close() {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException theProcessIsEnding) {
      // The hook sees that there is nothing left to do.
    }
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private synchronized void leave() {
    if (closed.getCount() == 0) {
      return;
    }
    try (ExclusiveLock alone = directory.lock()) {
      user.leave();
      if (!directory.users().any()) {
        directory.stopServer();
      }
    } catch (IOException failed) {
      throw EmbeddedProblem.io("stop the embedded database in", directory.path(), failed);
    } finally {
      closed.countDown();
    }
  }

  /** On Ctrl-C: lets the program roll back and close by itself, for a moment. */
  private void stopAtExit() {
    try {
      if (closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    leave();
  }
}
