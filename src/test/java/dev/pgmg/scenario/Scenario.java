package dev.pgmg.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder {@code <promise>/<what-happens>}: a user's project, what is done to it in steps, and
 * what the commands have to say.
 *
 * <p>The first step is the folder itself, the others are {@code then-1}, {@code then-2} ... in it.
 * See {@link ScenarioStep} for what a step holds. Besides, for all steps:
 *
 * <ul>
 *   <li>{@code roles}: roles that are there before the first step and dropped afterwards, one a
 *       line. Roles belong to the whole server: their names must be the scenario's own.
 *   <li>{@code needs-superuser}: why the scenario makes sense only if pgmg itself connects as a
 *       superuser. It is not played as any other role.
 *   <li>{@code transcript}: what everything prints. {@code transcript.14} is the one for servers up
 *       to 14, where they word things differently.
 * </ul>
 */
record Scenario(Path folder) {

  /** All scenarios under a folder of promises, in the order of their names. */
  static List<Scenario> allIn(Path root) {
    return folders(root).stream()
        .flatMap(promise -> folders(promise).stream())
        .map(Scenario::new)
        .toList();
  }

  String promise() {
    return folder.getName(folder.getNameCount() - 2).toString();
  }

  String name() {
    return folder.getFileName().toString();
  }

  List<ScenarioStep> steps() {
    return Stream.concat(
            Stream.of(ScenarioStep.of("", folder)),
            IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "then-" + number)
                .map(step -> ScenarioStep.of(step, folder.resolve(step)))
                .takeWhile(step -> Files.isDirectory(step.folder())))
        .toList();
  }

  List<String> roles() {
    return text(folder.resolve("roles"))
        .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
        .orElse(List.of());
  }

  Optional<String> whySuperuser() {
    Optional<String> reason = text(folder.resolve("needs-superuser")).map(String::strip);
    if (reason.filter(String::isEmpty).isPresent()) {
      throw new IllegalStateException(folder + ": needs-superuser does not say why");
    }
    return reason;
  }

  /** The transcript of the lowest version that is not below this one, else the general one. */
  Path transcript(int majorVersion) {
    return IntStream.rangeClosed(majorVersion, 99)
        .mapToObj(this::transcriptUpTo)
        .filter(Files::exists)
        .findFirst()
        .orElse(folder.resolve("transcript"));
  }

  Path transcriptUpTo(int majorVersion) {
    return folder.resolve("transcript." + majorVersion);
  }

  static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
