package dev.pgmg.project;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the two trees are.
 *
 * @param migrations the folder of numbered files
 * @param code the folder of declared objects
 * @param exclude globs of paths below {@code code} that are left out
 * @param shownFrom the directory that paths in messages are relative to
 */
public record Trees(Path migrations, Path code, List<String> exclude, Path shownFrom) {

  public Trees {
    exclude = List.copyOf(exclude);
  }

  /** A path as the user would type it. */
  String shown(Path path) {
    Path base = shownFrom.toAbsolutePath().normalize();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(base) ? base.relativize(absolute).toString() : path.toString();
  }

  /** Whether a file of the code tree declares anything. */
  boolean declares(Path file) {
    return !isTest(file) && !isExcluded(file);
  }

  /** Whether a file of the code tree is a test, and declares nothing. */
  boolean isTest(Path file) {
    return file.getFileName().toString().contains(".test.");
  }

  boolean isExcluded(Path file) {
    Path relative = code.relativize(file);
    return exclude.stream()
        .flatMap(Trees::withTop)
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .anyMatch(matcher -> matcher.matches(relative));
  }

  // "**/scratch/**" means a folder at the top as well, which Java's globs would not match.
  private static Stream<String> withTop(String glob) {
    return glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob);
  }
}
