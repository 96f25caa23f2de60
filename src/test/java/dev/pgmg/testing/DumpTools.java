package dev.pgmg.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pg_dump and psql of this machine, in one directory. */
public record DumpTools(Path directory) {

  /** Debian's packages put each version into a directory of its own. */
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private static final Pattern MAJOR_VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  /** Those that can dump from a server of that version: pg_dump refuses newer ones than itself. */
  public static Optional<DumpTools> forServer(int majorVersion) {
    return directories()
        .filter(directory -> Files.isExecutable(directory.resolve("pg_dump")))
        .filter(directory -> Files.isExecutable(directory.resolve("psql")))
        .map(DumpTools::new)
        .filter(tools -> tools.majorVersion() >= majorVersion)
        .findFirst();
  }

  /** What pg_dump writes of a database; its one random line, a key for psql, is left out. */
  public String dump(TestDatabase database, String... options) {
    return run(command("pg_dump", database, options), database, "")
        .lines()
        .filter(line -> !line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Reads such a script into a database, as a superuser. */
  public void restore(String script, TestDatabase database) {
    run(command("psql", database, "-XqAt", "-v", "ON_ERROR_STOP=1"), database, script);
  }

  private int majorVersion() {
    String said = run(new ProcessBuilder(program("pg_dump"), "--version"), "");
    Matcher matcher = MAJOR_VERSION.matcher(said);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static Stream<Path> directories() {
    Stream<Path> path =
        Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of);
    return Stream.concat(path, installed().stream());
  }

  private static List<Path> installed() {
    if (!Files.isDirectory(INSTALLED)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions.sorted().map(version -> version.resolve("bin")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String program, TestDatabase database, String... options) {
    ServerAddress address = database.asSuperuser().address();
    List<String> command = new ArrayList<>(List.of(program(program)));
    command.addAll(List.of("--host", address.host(), "--port", "" + address.port()));
    command.addAll(List.of("--username", address.user(), "--no-password"));
    command.addAll(List.of(options));
    command.addAll(List.of("--dbname", database.name()));
    return command;
  }

  private String program(String name) {
    return directory.resolve(name).toString();
  }

  private static String run(List<String> command, TestDatabase database, String input) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PGPASSWORD", database.asSuperuser().address().password());
    return run(builder, input);
  }

  private static String run(ProcessBuilder builder, String input) {
    try {
      Process process = builder.start();
      CompletableFuture<String> complaints =
          CompletableFuture.supplyAsync(() -> read(process.errorReader(StandardCharsets.UTF_8)));
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String out = read(process.inputReader(StandardCharsets.UTF_8));
      if (process.waitFor() != 0) {
        throw new IllegalStateException(builder.command() + " failed: " + complaints.join());
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(BufferedReader reader) {
    return reader.lines().map(line -> line + "\n").collect(Collectors.joining());
  }
}
