package dev.pgmg.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The expected output of a scenario: compared, or written anew on demand. */
final class Transcript {

  private Transcript() {}

  /** Compares, unless the system property {@code update} says to write. */
  static void check(Scenario scenario, int majorVersion, String actual) throws IOException {
    switch (System.getProperty("update")) {
      case null -> compare(scenario.transcript(majorVersion), actual);
      case "version" -> updateVersion(scenario, majorVersion, actual);
      case String anything -> Files.writeString(scenario.transcript(majorVersion), actual);
    }
  }

  private static void compare(Path file, String actual) {
    assertThat(actual)
        .as("transcript %s (-Dupdate writes it anew)", file)
        .isEqualTo(Scenario.text(file).orElse(""));
  }

  /** A transcript of its own for this version and those before, if the general one is wrong. */
  private static void updateVersion(Scenario scenario, int majorVersion, String actual)
      throws IOException {
    Path ofVersion = scenario.transcriptUpTo(majorVersion);
    Files.deleteIfExists(ofVersion);
    if (!actual.equals(Scenario.text(scenario.transcript(majorVersion)).orElse(""))) {
      Files.writeString(ofVersion, actual);
    }
  }
}
