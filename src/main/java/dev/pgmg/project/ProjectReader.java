package dev.pgmg.project;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.sql.SourceText;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the two trees.
 *
 * <ol>
 *   <li>Both folders must be there and readable: a folder that is missing is never taken for an
 *       empty one.
 *   <li>Every {@code .sql} file of the migrations folder is a migration, every one of the code
 *       folder holds definitions; tests ({@code .test.} in the name) and excluded files are left
 *       out.
 *   <li>The problems of all files are collected and thrown together.
 * </ol>
 */
public final class ProjectReader {

  private final Trees trees;
  private final List<Problem> problems = new ArrayList<>();

  private ProjectReader(Trees trees) {
    this.trees = trees;
  }

  public static Project read(Trees trees) {
    ProjectReader reader = new ProjectReader(trees);
    List<Migration> migrations = reader.migrations();
    List<Definition> definitions = reader.definitions();
    if (!reader.problems.isEmpty()) {
      throw new PgmgException(reader.problems);
    }
    return new Project(migrations, definitions);
  }

  private List<Migration> migrations() {
    List<Migration> migrations = new ArrayList<>();
    List<Path> files = sqlFiles(trees.migrations(), "migrations", "--migrations-dir");
    String next = MigrationReader.nextNumber(files);
    for (Path file : files) {
      collecting(() -> migrations.add(MigrationReader.read(file, source(file), next)));
    }
    migrations.sort(Migration.ORDER);
    problems.addAll(MigrationReader.sameNumbers(migrations));
    return migrations;
  }

  private List<Definition> definitions() {
    List<Definition> definitions = new ArrayList<>();
    List<PathMatcher> excluded =
        trees.exclude().stream()
            .flatMap(ProjectReader::withTop)
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    for (Path file : sqlFiles(trees.code(), "code", "--code-dir")) {
      Path relative = trees.code().relativize(file);
      boolean test = file.getFileName().toString().contains(".test.");
      if (!test && excluded.stream().noneMatch(matcher -> matcher.matches(relative))) {
        String name = relative.toString().replace('\\', '/');
        collecting(() -> DefinitionReader.read(source(file), name, definitions, problems));
      }
    }
    return definitions;
  }

  // "**/scratch/**" means a folder at the top as well, which Java's globs would not match.
  private static Stream<String> withTop(String glob) {
    return glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob);
  }

  private List<Path> sqlFiles(Path folder, String what, String option) {
    if (!Files.isDirectory(folder)) {
      problems.add(
          Problem.of(
                  "missing-directory",
                  "the "
                      + what
                      + " directory "
                      + trees.shown(folder)
                      + (Files.exists(folder) ? " is not a directory" : " does not exist"))
              .withHint("create it, or name another one with " + option));
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".sql"))
          .filter(file -> !Files.isDirectory(file))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      problems.add(
          Problem.of("unreadable", "cannot read " + trees.shown(folder) + ": " + e.getMessage()));
      return List.of();
    }
  }

  private SourceText source(Path file) {
    return SourceFiles.read(file, trees.shown(file));
  }

  private void collecting(Runnable reading) {
    try {
      reading.run();
    } catch (PgmgException e) {
      problems.addAll(e.problems());
    }
  }
}
