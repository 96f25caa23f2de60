package dev.pgmg.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where PostgreSQL's programs are unpacked to. */
final class CacheDirectory {

  private CacheDirectory() {}

  static Path find(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .filter(text -> text.startsWith("/"))
        .map(Path::of)
        .or(() -> Optional.ofNullable(environment.get("HOME")).map(home -> Path.of(home, ".cache")))
        .map(cache -> cache.resolve("pgmg"))
        .filter(CacheDirectory::isWritable)
        .orElseGet(CacheDirectory::temporary);
  }

  /** For all users of the machine to read, and for this one alone to write. */
  static Path temporary() {
    String user = System.getProperty("user.name", "user");
    Path directory = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "pgmg-" + user);
    try {
      Files.createDirectories(directory);
      // Whoever made the directory first could have put other programs there.
      if (Files.isSymbolicLink(directory) || !Files.getOwner(directory).getName().equals(user)) {
        throw EmbeddedProblem.of(directory + " belongs to somebody else", "");
      }
      return directory;
    } catch (IOException failed) {
      throw EmbeddedProblem.io("create", directory, failed);
    }
  }

  private static boolean isWritable(Path directory) {
    try {
      Files.createDirectories(directory);
      return Files.isWritable(directory);
    } catch (IOException notWritable) {
      return false;
    }
  }
}
