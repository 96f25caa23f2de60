package dev.pgmg.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Another process that uses a private server: a JVM of its own that says where the server is and
 * stays until it is told to go.
 */
final class EmbeddedServerProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private EmbeddedServerProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static EmbeddedServerProcess start(Path directory) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dpgmg.test.binaries=" + System.getProperty("pgmg.test.binaries", ""),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedServerProcess.class.getName(),
            directory.toString());
    return new EmbeddedServerProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** How tests run a server: with the PostgreSQL that is tested, and without waiting for disks. */
  static EmbeddedServer.Options options() {
    EmbeddedServer.Options options =
        EmbeddedServer.Options.of(System.getenv()).withSetting("fsync", "off");
    return Optional.ofNullable(System.getProperty("pgmg.test.binaries"))
        .filter(jar -> !jar.isEmpty())
        .map(jar -> options.withBinaries(Path.of(jar)))
        .orElse(options);
  }

  /** The server's port, as soon as it is known. */
  int port() throws IOException {
    return Integer.parseInt(output.readLine());
  }

  /** Like kill -9. */
  void kill() {
    Executor.await(process.destroyForcibly());
  }

  /** Like Ctrl-C. */
  void interrupt() {
    process.destroy();
    Executor.await(process);
  }

  /** Lets it end in order. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    Executor.await(process);
  }

  /** The other process. */
  public static void main(String[] args) throws IOException {
    try (EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), options())) {
      System.out.println(server.connection().hosts().getFirst().port());
      System.in.transferTo(System.out);
    }
  }
}
