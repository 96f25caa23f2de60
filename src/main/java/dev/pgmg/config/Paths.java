package dev.pgmg.config;

import java.nio.file.Path;

/** How paths are shown to the user. */
final class Paths {

  private Paths() {}

  /**
   * Relative where it lies below the working directory or one or two levels above, else absolute.
   */
  static String display(Path path, Path workingDirectory) {
    Path absolute = workingDirectory.resolve(path).normalize();
    if (!absolute.startsWith("/") || absolute.equals(workingDirectory)) {
      return path.toString();
    }
    String relative = workingDirectory.relativize(absolute).toString();
    return relative.startsWith("../../..") ? absolute.toString() : relative;
  }
}
