package dev.pgmg.project;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The {@code .sql} files below a folder, through symbolic links. Hidden ones are none: editors keep
 * locks and backups under such names ({@code .#users.sql}).
 */
final class SqlFiles extends SimpleFileVisitor<Path> {

  private final Map<Path, BasicFileAttributes> found = new TreeMap<>();

  private SqlFiles() {}

  /**
   * The files in the order of their paths. What goes away while the folder is read fails it: then
   * nobody can say what is there.
   */
  static Map<Path, BasicFileAttributes> below(Path folder) throws IOException {
    SqlFiles files = new SqlFiles();
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
    return files.found;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    boolean hidden = name.startsWith(".") && !name.equals(".sql");
    if (name.endsWith(".sql") && !hidden && !attributes.isDirectory()) {
      found.put(file, attributes);
    }
    return FileVisitResult.CONTINUE;
  }
}
