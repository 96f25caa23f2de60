package dev.pgmg.project;

import java.nio.file.Path;
import java.util.List;

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
}
