package dev.pgmg.postgres;

import dev.pgmg.config.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The directory of a private server: {@code data}, {@code password}, {@code server.log}, {@code
 * lock} and {@code in-use}. What starts and stops is to be called under {@link #lock}.
 */
record ServerDirectory(
    Path path, Executor executor, PostgresBinaries binaries, Map<String, String> settings) {

  private static final String SUPERUSER = "postgres";
  private static final int PORT_ATTEMPTS = 5;
  private static final long PAUSE_NANOS = 3_000_000;

  static ServerDirectory open(Path path, EmbeddedServer.Options options) {
    Executor executor = Executor.find();
    // Another user cannot look into root's home.
    Path cache = executor.isOtherUser() ? CacheDirectory.temporary() : options.cache();
    PostgresBinaries binaries = PostgresBinaries.unpack(options.binaries(), cache);
    try {
      Files.createDirectories(path);
      Path ignore = path.resolve(".gitignore");
      if (!Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
    } catch (IOException failed) {
      throw EmbeddedProblem.io("write to", path, failed);
    }
    return new ServerDirectory(path, executor, binaries, options.settings());
  }

  ExclusiveLock lock() throws IOException {
    return ExclusiveLock.acquire(path.resolve("lock"));
  }

  ServerUsers users() {
    return new ServerUsers(path.resolve("in-use"));
  }

  /** Uses the server that runs, else starts it, else makes its data directory first. */
  Connection.Server startServer() throws IOException {
    if (!Files.exists(data().resolve("PG_VERSION"))) {
      initialize();
    }
    checkVersion();
    Optional<Postmaster> running = Postmaster.running(data());
    Postmaster server = running.isPresent() ? awaitReady(running.get()) : launch();
    return new Connection.Server(
        List.of(new Connection.HostPort("127.0.0.1", server.port())),
        "postgres",
        SUPERUSER,
        new Connection.Password(Files.readString(password()).strip()),
        Map.of("sslmode", "disable", "gssencmode", "disable"));
  }

  /** Stops the server, unless it runs on behalf of somebody else. */
  void stopServer() throws IOException {
    Optional<Postmaster> running = Postmaster.running(data());
    if (running.isEmpty() || !Postmaster.isOurs(data())) {
      return;
    }
    // "fast" rolls back what is still open, and leaves nothing to recover.
    List<String> command =
        List.of(program("pg_ctl"), "stop", "-W", "-s", "-m", "fast", "-D", data().toString());
    if (Executor.await(executor.start(command, log())) != 0) {
      throw EmbeddedProblem.of(
          "the embedded database in " + path + " does not stop", EmbeddedProblem.tail(log()));
    }
    // The server removes its file last. Its process may stay for a while, dead but not reaped.
    while (Postmaster.running(data()).isPresent()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void checkVersion() throws IOException {
    String found = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!found.equals(binaries.majorVersion())) {
      throw EmbeddedProblem.otherVersion(path, found, binaries.majorVersion());
    }
  }

  /**
   * Makes the data directory beside its place, so that one that was interrupted is not taken for
   * done.
   */
  private void initialize() throws IOException {
    Path fresh = path.resolve("data.new");
    PostgresBinaries.delete(fresh);
    writePassword();
    executor.handOver(path);
    executor.checkReach(path);
    if (Executor.await(executor.start(initializeCommand(fresh), log())) != 0) {
      throw EmbeddedProblem.of(
          "the embedded database in " + path + " cannot be created", EmbeddedProblem.tail(log()));
    }
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initializeCommand(Path fresh) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program("initdb"));
    command.add("--pgdata=" + fresh);
    command.add("--username=" + SUPERUSER);
    command.add("--pwfile=" + password());
    command.add("--auth=scram-sha-256");
    command.add("--encoding=UTF8");
    command.add("--locale=C");
    command.add("--no-instructions");
    command.add("--no-sync");
    if (Integer.parseInt(binaries.majorVersion()) >= 16) {
      // Each connection would repeat a hash 4096 times, to protect a password that is random
      // anyway.
      command.add("--set=scram_iterations=1");
    }
    return command;
  }

  private void writePassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(password());
    FileStore store = Files.getFileStore(path);
    if (store.supportsFileAttributeView("posix")) {
      Files.createFile(
          password(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(password(), HexFormat.of().formatHex(secret) + "\n");
  }

  /** Starts the server; where another program takes the port in between, on another one. */
  private Postmaster launch() throws IOException {
    Postmaster.removeStale(data());
    for (int attempt = 1; ; attempt++) {
      Files.deleteIfExists(log());
      Optional<Postmaster> server = launch(freePort());
      if (server.isPresent()) {
        return server.get();
      }
      String log = EmbeddedProblem.tail(log());
      if (attempt == PORT_ATTEMPTS || !log.contains("Address already in use")) {
        throw EmbeddedProblem.of("the embedded database in " + path + " does not start", log);
      }
    }
  }

  /**
   * Nothing, if the server ended again. {@code pg_ctl} knows, but looks only ten times a second.
   */
  private Optional<Postmaster> launch(int port) throws IOException {
    Process control = executor.start(startCommand(port), log());
    while (true) {
      Optional<Postmaster> server = Postmaster.running(data()).filter(Postmaster::ready);
      if (server.isPresent()) {
        return server;
      }
      if (!control.isAlive() && control.exitValue() != 0) {
        return Optional.empty();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private List<String> startCommand(int port) {
    List<String> options = new ArrayList<>();
    options.add("-c listen_addresses=127.0.0.1");
    options.add("-c port=" + port);
    options.add("-c unix_socket_directories=");
    options.add("-c cluster_name=pgmg");
    settings.forEach((name, value) -> options.add("-c " + name + "=" + quote(value)));
    return List.of(
        program("pg_ctl"),
        "start",
        "-w",
        "-s",
        "-t",
        "600",
        "-D",
        data().toString(),
        "-l",
        log().toString(),
        "-o",
        String.join(" ", options));
  }

  /** {@code pg_ctl} hands its options to a shell. */
  private static String quote(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  /** One that is starting or recovering; one that gives up meanwhile is started again. */
  private Postmaster awaitReady(Postmaster server) throws IOException {
    Optional<Postmaster> current = Optional.of(server);
    while (current.isPresent()) {
      if (current.get().ready()) {
        return current.get();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      current = Postmaster.running(data());
    }
    return launch();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String program(String name) {
    return binaries.program(name).toString();
  }

  private Path data() {
    return path.resolve("data");
  }

  private Path password() {
    return new Connection.Embedded(path).passwordFile();
  }

  private Path log() {
    return path.resolve("server.log");
  }
}
