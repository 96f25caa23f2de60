package dev.pgmg.postgres;

import dev.pgmg.problem.PgmgException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs as somebody they agree to: they refuse to run as root.
 *
 * @param prefix goes before each command
 * @param owner whose the data directory has to be, or empty for whoever runs pgmg
 */
record Executor(List<String> prefix, String owner) {

  Executor {
    prefix = List.copyOf(prefix);
  }

  static Executor find() {
    if (!System.getProperty("user.name", "").equals("root")) {
      return new Executor(List.of(), "");
    }
    // In a user namespace root is nobody, and still owns its files.
    if (works(List.of("unshare", "-U", "true"))) {
      return new Executor(List.of("unshare", "-U"), "");
    }
    return Stream.of("postgres", "nobody")
        .map(Executor::as)
        .filter(executor -> works(executor.command(List.of("true"))))
        .findFirst()
        .orElseThrow(
            () ->
                EmbeddedProblem.of(
                    "PostgreSQL does not run as root, and pgmg cannot run it as somebody else",
                    "neither unshare -U nor setpriv works here"));
  }

  private static Executor as(String user) {
    return new Executor(
        List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups"), user);
  }

  private static String group(String user) {
    try {
      Process id = new ProcessBuilder("id", "-g", user).redirectErrorStream(true).start();
      return new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException noSuchProgram) {
      return user;
    }
  }

  private static boolean works(List<String> command) {
    try {
      return await(
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start())
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  List<String> command(List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  boolean isOtherUser() {
    return !owner.isEmpty();
  }

  /** Starts a program with its output in a file. */
  Process start(List<String> command, Path output) throws IOException {
    Files.write(output, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    handOver(output);
    ProcessBuilder builder =
        new ProcessBuilder(command(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    // PostgreSQL's programs read these, and would take another directory, port or language.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    // The working directory of whoever runs pgmg may be closed to the user that the server runs as.
    builder.directory(output.toAbsolutePath().resolveSibling("").toFile());
    return builder.start();
  }

  /** Waits for a program to end; answers its exit code. */
  static int await(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException interrupted) {
        process.destroy();
        Thread.currentThread().interrupt();
        return -1;
      }
    }
  }

  /** Gives a file or a directory with all below to the user that the server runs as. */
  void handOver(Path path) throws IOException {
    if (!isOtherUser()) {
      return;
    }
    var lookup = path.getFileSystem().getUserPrincipalLookupService();
    var principal = lookup.lookupPrincipalByName(owner);
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.toList()) {
        Files.setOwner(file, principal);
      }
    } catch (UncheckedIOException vanished) {
      throw vanished.getCause();
    }
  }

  /** Fails where the user that the server runs as cannot get to the directory. */
  void checkReach(Path directory) throws PgmgException {
    if (isOtherUser() && !works(command(List.of("test", "-w", directory.toString())))) {
      throw EmbeddedProblem.of(
          "PostgreSQL does not run as root, and user " + owner + " cannot get to " + directory,
          "Permission denied");
    }
  }
}
