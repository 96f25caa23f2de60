package dev.pgmg.faults;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project to break: {@code before.sql}, the trees {@code first}, and {@code then} with the files
 * that the apply under test changes; without {@code first} it is the first apply of all.
 */
record Subject(Path folder) {

  private static final Path ROOT = Path.of("src/test/faults");

  static Subject named(String name) {
    return new Subject(ROOT.resolve(name));
  }

  static List<Subject> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.sorted().map(Subject::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Brings the files into a directory and a database to where the apply under test begins. */
  void prepare(Path directory, TestDatabase database) throws IOException, SQLException {
    database.run(Files.readString(folder.resolve("before.sql")));
    Pgmg pgmg = Pgmg.in(directory, database);
    if (Files.exists(folder.resolve("first"))) {
      copy(folder.resolve("first"), directory);
      Pgmg.Result result = pgmg.run("apply");
      if (result.exitCode() != 0) {
        throw new IllegalStateException(result.toString());
      }
    }
    copy(folder.resolve("then"), directory);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
