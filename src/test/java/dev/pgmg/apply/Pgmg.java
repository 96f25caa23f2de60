package dev.pgmg.apply;

import dev.pgmg.cli.Invocation;
import dev.pgmg.cli.Main;
import dev.pgmg.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A project in a directory, and pgmg run on it in this JVM. */
public record Pgmg(Path directory, String connectionString) {

  public record Result(int exitCode, String out, String err) {}

  public static Pgmg in(Path directory, TestDatabase database) throws IOException {
    Files.createDirectories(directory.resolve("migrations"));
    Files.createDirectories(directory.resolve("sql"));
    return new Pgmg(directory, database.connectionString());
  }

  public void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  public Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Invocation invocation =
        new Invocation(
            directory,
            Map.of("PGMG_CONNECTION_STRING", connectionString),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = Main.run(invocation, arguments);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
