package dev.pgmg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window; each page in a profile of its own. */
public record Chromium(Path program) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int PATIENCE_SECONDS = 120;

  public static Optional<Chromium> here() {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .flatMap(directory -> NAMES.stream().map(directory::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new);
  }

  /** A page as it stands once its scripts have run. */
  public String dom(Path page, String fragment) {
    return run("--virtual-time-budget=3000", "--dump-dom", page.toUri() + fragment);
  }

  /** A picture of it. */
  public void screenshot(Path page, String fragment, Path picture) {
    run("--window-size=1400,900", "--screenshot=" + picture, page.toUri() + fragment);
  }

  private String run(String... arguments) {
    try {
      Path profile = Files.createTempDirectory("pgmg-chromium");
      Path printed = Files.createTempFile("pgmg-chromium", ".html");
      List<String> command = new ArrayList<>(List.of(program.toString()));
      command.addAll(OPTIONS);
      command.add("--user-data-dir=" + profile);
      command.addAll(List.of(arguments));
      Process browser =
          new ProcessBuilder(command)
              .redirectOutput(printed.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        if (!browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || browser.exitValue() != 0) {
          throw new AssertionError(command + " did not end well");
        }
        return Files.readString(printed, StandardCharsets.UTF_8);
      } finally {
        browser.destroyForcibly();
        Files.delete(printed);
        delete(profile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // A helper process may still be writing into it.
  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException inUse) {
      directory.toFile().deleteOnExit();
    }
  }
}
