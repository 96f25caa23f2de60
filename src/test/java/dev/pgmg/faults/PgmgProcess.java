package dev.pgmg.faults;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** pgmg as a process of its own, which can be sent signals. */
final class PgmgProcess {

  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          "-cp",
          System.getProperty("java.class.path"),
          Main.class.getName());

  private final Path directory;
  private final File out;
  private final File err;
  private final CompletableFuture<Process> process = new CompletableFuture<>();

  PgmgProcess(Path directory) throws IOException {
    this.directory = directory;
    this.out = Files.createTempFile("pgmg", ".out").toFile();
    this.err = Files.createTempFile("pgmg", ".err").toFile();
  }

  void start(String connectionString, String... arguments) throws IOException {
    start(Map.of("PGMG_CONNECTION_STRING", connectionString), arguments);
  }

  void start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().putAll(environment);
    process.complete(builder.start());
  }

  void signal(String name) throws IOException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.join().pid())).start();
  }

  /** Waits until it has said something. */
  void awaitOutput(String text) throws IOException {
    while (!Files.readString(out.toPath()).contains(text)) {
      if (!process.join().isAlive()) {
        throw new IllegalStateException(Files.readString(err.toPath()));
      }
      Thread.onSpinWait();
    }
  }

  /** Waits for its end. */
  Pgmg.Result result() throws IOException, InterruptedException {
    if (!process.join().waitFor(60, TimeUnit.SECONDS)) {
      process.join().destroyForcibly();
      throw new IllegalStateException("it does not end: " + Files.readString(out.toPath()));
    }
    Pgmg.Result result =
        new Pgmg.Result(
            process.join().exitValue(),
            Files.readString(out.toPath()),
            Files.readString(err.toPath()));
    Files.delete(out.toPath());
    Files.delete(err.toPath());
    return result;
  }
}
