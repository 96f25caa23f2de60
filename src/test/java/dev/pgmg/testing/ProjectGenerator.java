package dev.pgmg.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a project of any size, and the same statements in a right order as one file.
 *
 * <pre>ProjectGenerator OUT_DIR [COUNT [SEED]]</pre>
 *
 * <p>COUNT (500 if not given) is the number of declared objects: schemas, types, functions that
 * call each other, views up to {@value GeneratedRelation#DEEPEST} levels deep, materialized views
 * with indexes, triggers and procedures, many with comments and grants. A tenth of it is the number
 * of tables, one a migration; they use declared types and functions. OUT_DIR gets {@code
 * migrations/}, {@code sql/} and {@code in-order.sql} for {@code psql -1 -f}. The same COUNT and
 * SEED give the same bytes.
 */
public final class ProjectGenerator {

  private static final int DEFAULT_COUNT = 500;
  private static final long DEFAULT_SEED = 1;

  private final GeneratedSql sql;
  private final int count;
  private final List<GeneratedFile> files = new ArrayList<>();
  private int declared;

  private ProjectGenerator(int count, long seed) {
    this.count = count;
    this.sql = new GeneratedSql(new Random(seed));
  }

  /** Writes a project; the arguments are those of the type's description. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_COUNT;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : DEFAULT_SEED;
    write(Path.of(arguments[0]), generate(count, seed));
  }

  /** The files of a project in an order in which PostgreSQL takes them. */
  public static List<GeneratedFile> generate(int count, long seed) {
    return new ProjectGenerator(count, seed).generate();
  }

  /** Writes {@code migrations/}, {@code sql/} and {@code in-order.sql}. */
  public static void write(Path directory, List<GeneratedFile> files) throws IOException {
    StringBuilder inOrder = new StringBuilder();
    for (GeneratedFile file : files) {
      Path path = directory.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.sql());
      inOrder.append("-- ").append(file.path()).append('\n').append(file.sql()).append('\n');
    }
    Files.writeString(directory.resolve("in-order.sql"), inOrder.toString());
  }

  private List<GeneratedFile> generate() {
    declare("schemas", sql.schema("reporting"), sql.schema("api"));
    times(4, () -> declare("types", sql.enumType()));
    times(3, () -> declare("types", sql.domain()));
    times(3, () -> declare("types", sql.composite()));
    times(10, () -> declare("functions/rules", sql.pureFunction()));
    times(10, this::migrate);
    times(2, () -> declare("functions/triggers", sql.triggerFunction()));
    times(8, () -> declare("triggers", sql.trigger()));
    // What reads relations comes in turns, so that each kind is built on all the others.
    int rest = count - declared;
    for (int i = 0; declared < count; i++) {
      declareReader(i * 100 / Math.max(rest, 1), i);
    }
    return List.copyOf(files);
  }

  private void declareReader(int percentDone, int turn) {
    switch (turn % 20) {
      case 0, 3, 6, 9, 12 -> declare("functions/queries", sql.queryFunction());
      case 1, 11 -> declare("functions/queries", sql.atomicFunction());
      case 2, 8, 14 -> declare("functions/work", sql.procedural());
      case 5 -> declare("functions/work", sql.pairThatCallsEachOther());
      case 10 -> declareMaterializedView();
      case 15 -> declare("procedures", sql.procedure());
      default -> declare("views", sql.view(percentDone));
    }
  }

  private void declareMaterializedView() {
    if (count - declared >= 2) {
      declare("reporting", sql.materializedView());
    } else {
      declare("views", sql.view(100));
    }
  }

  private void migrate() {
    int number = 1 + (int) files.stream().filter(file -> file.declared() == 0).count();
    GeneratedFile table = sql.table();
    files.add(
        new GeneratedFile(
            "migrations/%04d_%s.sql".formatted(number, table.path()), table.sql(), 0));
  }

  private void declare(String folder, GeneratedFile... objects) {
    for (GeneratedFile object : objects) {
      if (declared + object.declared() <= count) {
        declared += object.declared();
        files.add(
            new GeneratedFile(
                "sql/" + folder + "/" + object.path() + ".sql", object.sql(), object.declared()));
      }
    }
  }

  private void times(int percent, Runnable action) {
    for (int i = 0; i < Math.max(1, count * percent / 100); i++) {
      action.run();
    }
  }
}
