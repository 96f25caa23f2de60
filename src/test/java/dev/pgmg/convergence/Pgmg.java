package dev.pgmg.convergence;

import dev.pgmg.cli.Invocation;
import dev.pgmg.cli.Main;
import dev.pgmg.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** pgmg in this JVM, in a directory. */
record Pgmg(Path directory) {

  /** What a command prints and answers. */
  record Output(int exitCode, String out, String err) {

    boolean isSuccess() {
      return exitCode == 0;
    }

    boolean isUpToDate() {
      return isSuccess() && out.equals("No changes. Database is up to date.\n");
    }

    String text() {
      return err + out;
    }
  }

  Output run(TestDatabase database, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Invocation invocation =
        new Invocation(
            directory,
            Map.of("PGMG_CONNECTION_STRING", database.connectionString(), "NO_COLOR", "1"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = Main.run(invocation, arguments);
    return new Output(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
