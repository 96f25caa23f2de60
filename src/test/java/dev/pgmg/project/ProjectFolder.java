package dev.pgmg.project;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A user's project in a folder, with both trees. */
record ProjectFolder(Path root) {

  static ProjectFolder in(Path root) throws IOException {
    Files.createDirectories(root.resolve("migrations"));
    Files.createDirectories(root.resolve("sql"));
    return new ProjectFolder(root);
  }

  ProjectFolder with(String file, String sql) throws IOException {
    return with(file, sql.getBytes(StandardCharsets.UTF_8));
  }

  ProjectFolder with(String file, byte[] content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
    return this;
  }

  Project read(String... exclude) {
    return ProjectReader.read(
        new Trees(root.resolve("migrations"), root.resolve("sql"), List.of(exclude), root));
  }

  /** Names of the migrations, in order. */
  List<String> migrations() {
    return read().migrations().stream().map(Migration::name).toList();
  }

  /** Keys of the definitions, sorted. */
  List<String> keys(String... exclude) {
    return read(exclude).definitions().stream().map(Definition::key).sorted().toList();
  }

  List<Problem> problems() {
    try {
      throw new AssertionError("no problem with " + read());
    } catch (PgmgException e) {
      return e.problems();
    }
  }

  Problem problem() {
    List<Problem> problems = problems();
    if (problems.size() != 1) {
      throw new AssertionError("not one problem: " + problems);
    }
    return problems.getFirst();
  }
}
