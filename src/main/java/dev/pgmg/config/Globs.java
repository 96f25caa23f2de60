package dev.pgmg.config;

import java.nio.file.FileSystems;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Patterns for files, as {@link java.nio.file.FileSystem#getPathMatcher} knows them. */
final class Globs {

  private Globs() {}

  static List<String> parse(List<String> globs) {
    for (String glob : globs) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (PatternSyntaxException malformed) {
        throw new InvalidValue("\"" + glob + "\" is not a glob: " + malformed.getDescription(), "");
      }
    }
    return List.copyOf(globs);
  }
}
