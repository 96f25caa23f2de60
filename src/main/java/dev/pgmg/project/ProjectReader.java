package dev.pgmg.project;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.FileMemory.Content;
import dev.pgmg.sql.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
  private final FileMemory memory;
  private final List<Problem> problems = new ArrayList<>();

  private ProjectReader(Trees trees, FileMemory memory) {
    this.trees = trees;
    this.memory = memory;
  }

  public static Project read(Trees trees) {
    return read(trees, new FileMemory());
  }

  /** The same for who has read it before. */
  public static Project read(Trees trees, FileMemory memory) {
    ProjectReader reader = new ProjectReader(trees, memory);
    List<Migration> migrations = reader.migrations();
    List<Definition> definitions = reader.definitions();
    if (!reader.problems.isEmpty()) {
      throw new PgmgException(reader.problems);
    }
    return new Project(migrations, definitions);
  }

  /**
   * What a file of the code tree makes of a project that was read before; empty where it was none
   * of that, or cannot be understood.
   */
  public static Optional<Edit> edit(Trees trees, FileMemory memory, Project before, Path file) {
    return new ProjectReader(trees, memory).edit(before, file);
  }

  private Optional<Edit> edit(Project project, Path file) {
    String name = name(file);
    List<Definition> before =
        project.definitions().stream().filter(one -> one.file().equals(name)).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      List<Definition> after = remembered(file, attributes, this::definitions).definitions();
      return problems.isEmpty() ? Optional.of(new Edit(name, before, after)) : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private List<Migration> migrations() {
    List<Migration> migrations = new ArrayList<>();
    Map<Path, BasicFileAttributes> files =
        sqlFiles(trees.migrations(), "migrations", "--migrations-dir");
    String next = MigrationReader.nextNumber(files.keySet());
    files.forEach(
        (file, attributes) ->
            migrations.addAll(
                remembered(file, attributes, path -> migration(path, next)).migrations()));
    migrations.sort(Migration.ORDER);
    problems.addAll(MigrationReader.sameNumbers(migrations));
    return migrations;
  }

  private Content migration(Path file, String next) {
    try {
      return new Content(
          List.of(MigrationReader.read(file, source(file), next)), List.of(), List.of());
    } catch (PgmgException e) {
      return new Content(List.of(), List.of(), e.problems());
    }
  }

  private List<Definition> definitions() {
    List<Definition> definitions = new ArrayList<>();
    sqlFiles(trees.code(), "code", "--code-dir")
        .forEach(
            (file, attributes) -> {
              if (trees.declares(file)) {
                definitions.addAll(remembered(file, attributes, this::definitions).definitions());
              }
            });
    return definitions;
  }

  private Content definitions(Path file) {
    String name = name(file);
    List<Definition> definitions = new ArrayList<>();
    List<Problem> wrong = new ArrayList<>();
    try {
      DefinitionReader.read(source(file), name, definitions, wrong);
    } catch (PgmgException e) {
      wrong.addAll(e.problems());
    }
    return new Content(List.of(), definitions, wrong);
  }

  private String name(Path file) {
    return trees.code().relativize(file).toString().replace('\\', '/');
  }

  private Content remembered(
      Path file, BasicFileAttributes attributes, Function<Path, Content> reader) {
    Content content = memory.of(file, attributes, reader);
    problems.addAll(content.problems());
    return content;
  }

  private Map<Path, BasicFileAttributes> sqlFiles(Path folder, String what, String option) {
    if (!Files.isDirectory(folder)) {
      problems.add(
          Problem.of(
                  ProblemCode.MISSING_DIRECTORY,
                  "the "
                      + what
                      + " directory "
                      + trees.shown(folder)
                      + (Files.exists(folder) ? " is not a directory" : " does not exist"))
              .withHint("create it, or name another one with " + option));
      return Map.of();
    }
    try {
      return SqlFiles.below(folder);
    } catch (IOException e) {
      problems.add(
          Problem.of(
              ProblemCode.UNREADABLE,
              "cannot read " + trees.shown(folder) + ": " + e.getMessage()));
      return Map.of();
    }
  }

  private SourceText source(Path file) {
    return SourceFiles.read(file, trees.shown(file));
  }
}
