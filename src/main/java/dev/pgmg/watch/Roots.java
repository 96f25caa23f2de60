package dev.pgmg.watch;

import dev.pgmg.project.Trees;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folders to watch: the two trees, and what symbolic links in them lead to, which the system
 * does not tell of.
 *
 * @param folders with what the file system knows each by: a folder that was deleted and made again
 *     is another one
 */
record Roots(Trees trees, Map<Path, Object> folders) {

  Roots {
    folders = Map.copyOf(folders);
  }

  /** As they are now; what is missing is left out. */
  static Roots of(Trees trees) {
    Map<Path, Object> folders = new HashMap<>();
    for (Path tree : List.of(trees.migrations(), trees.code())) {
      List<Path> places = new ArrayList<>(List.of(tree));
      try {
        Files.walkFileTree(
            tree,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            new LinkFinder(places));
        for (Path place : places) {
          add(place, folders);
        }
      } catch (IOException gone) {
        // What is not there now is noticed when it is read.
      }
    }
    return new Roots(trees, folders);
  }

  /** Whether the trees are the folders they were: that one is moved away, no event tells. */
  boolean areThere() {
    try {
      Map<Path, Object> now = new HashMap<>();
      add(trees.migrations(), now);
      add(trees.code(), now);
      return folders.entrySet().containsAll(now.entrySet());
    } catch (IOException gone) {
      return false;
    }
  }

  /** One for each that does not lie in another. */
  List<Path> outermost() {
    return folders.keySet().stream()
        .filter(
            one ->
                folders.keySet().stream()
                    .noneMatch(other -> !other.equals(one) && one.startsWith(other)))
        .sorted()
        .toList();
  }

  private static void add(Path place, Map<Path, Object> folders) throws IOException {
    Path real = place.toRealPath();
    Path folder = Files.isDirectory(real) ? real : real.getParent();
    @Nullable Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    folders.put(folder, key == null ? folder : key);
  }

  /** Collects the symbolic links of a tree. */
  private static final class LinkFinder extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    LinkFinder(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return collect(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return file.getFileName().toString().endsWith(".sql")
          ? collect(file)
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult collect(Path path) {
      if (Files.isSymbolicLink(path) && Files.exists(path)) {
        found.add(path);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
