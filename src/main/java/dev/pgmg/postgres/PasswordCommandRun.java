package dev.pgmg.postgres;

import dev.pgmg.config.Connection;
import dev.pgmg.config.PasswordCommand;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Asks a command of the user's for the password: the first line that it prints.
 *
 * <p>The shell gets the command through its environment, where the list of processes does not show
 * it. What it prints is never shown; what it says on stderr is, if it fails.
 */
final class PasswordCommandRun {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String VARIABLE = "PGMG_PASSWORD_COMMAND";

  private PasswordCommandRun() {}

  /** The connection with the password that its command gives, if it has one to ask. */
  static Connection.Server passwordOf(
      Connection.Server server, Map<String, String> environment, Duration patience) {
    PasswordCommand command = server.passwordCommand();
    return command.text().isEmpty()
        ? server
        : server.withPassword(new Connection.Password(ask(command, environment, patience)));
  }

  private static String ask(
      PasswordCommand command, Map<String, String> environment, Duration patience) {
    try {
      Process process = start(command, environment);
      try {
        return answer(process, patience);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw failed("it cannot be run: " + e.getMessage(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("it was interrupted", "");
    }
  }

  private static Process start(PasswordCommand command, Map<String, String> environment)
      throws IOException {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    ProcessBuilder builder =
        new ProcessBuilder(
            windows
                ? List.of("cmd.exe", "/v:on", "/c", "!" + VARIABLE + "!")
                : List.of("/bin/sh", "-c", "eval \"$" + VARIABLE + "\""));
    builder.directory(command.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put(VARIABLE, command.text());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static String answer(Process process, Duration patience) throws InterruptedException {
    Heard output = Heard.from(process.getInputStream());
    Heard errors = Heard.from(process.getErrorStream());
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw failed("it did not end within " + patience.toSeconds() + " s", "");
    }
    if (process.exitValue() != 0) {
      throw failed("it ended with exit code " + process.exitValue(), errors.text());
    }
    String password = output.text().lines().findFirst().orElse("");
    if (password.isEmpty()) {
      throw failed("it printed no password", errors.text());
    }
    return password;
  }

  /** What a stream has brought so far. */
  private record Heard(ByteArrayOutputStream bytes, Thread listener) {

    static Heard from(InputStream stream) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      // Reading from a process holds a virtual thread's carrier, of which there may be two.
      Thread listener =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    try (stream) {
                      stream.transferTo(bytes);
                    } catch (IOException ended) {
                      // Then that was all.
                    }
                  });
      return new Heard(bytes, listener);
    }

    // What the command left running in the background may keep the stream open for ever.
    String text() throws InterruptedException {
      listener.join(Duration.ofSeconds(1));
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private static PgmgException failed(String why, String errors) {
    return new PgmgException(
        Problem.of(ProblemCode.PASSWORD_COMMAND, "password_command gave no password: " + why)
            .withDetail(errors.strip()));
  }
}
