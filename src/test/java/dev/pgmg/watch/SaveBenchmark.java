package dev.pgmg.watch;

import dev.pgmg.testing.ProjectGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * How long it takes from a save to its commit.
 *
 * <pre>SaveBenchmark JDBC_URL PROJECT_DIR SAVES COMMAND...</pre>
 *
 * <p>The command is a {@code pgmg watch} of the generated project in that folder. A commit is heard
 * of by its own notification, which PostgreSQL sends as it commits. Saves change the bodies of
 * functions, and of views that others depend on; every second one renames a new file over the old
 * one, as many editors do.
 */
public final class SaveBenchmark {

  /** As between two thoughts, so that each save is alone. */
  private static final int PAUSE_MILLIS = 500;

  private static final int WARM_UP = 5;
  private static final Pattern NUMBER = Pattern.compile("(?<=[<>]=? |LIMIT )\\d+");
  private static final Pattern TOOK = Pattern.compile("\\((\\d+) ms\\)$");

  private final PGConnection listener;
  private final Process watch;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final List<Long> fromSave = new ArrayList<>();
  private final List<Long> fromReading = new ArrayList<>();

  private SaveBenchmark(PGConnection listener, Process watch) {
    this.listener = listener;
    this.watch = watch;
    Thread.ofVirtual().start(this::listen);
  }

  /** Measures, and prints the figures. */
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[1]);
    int saves = Integer.parseInt(arguments[2]);
    List<String> command = Arrays.asList(arguments).subList(3, arguments.length);
    ProjectGenerator.write(project, ProjectGenerator.generate(2000, 1));
    try (Connection connection = DriverManager.getConnection(arguments[0]);
        Statement listen = connection.createStatement()) {
      listen.execute("LISTEN pgmg");
      Process process =
          new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
      try {
        new SaveBenchmark(connection.unwrap(PGConnection.class), process).run(project, saves);
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private void run(Path project, int saves) throws Exception {
    hear();
    List<Path> files = files(project.resolve("sql"));
    Duration before = Duration.ZERO;
    for (int i = 0; i < WARM_UP + saves; i++) {
      before = i == WARM_UP ? processorTime() : before;
      said.clear();
      Thread.sleep(PAUSE_MILLIS);
      long nanos = save(files.get(i % files.size()), i);
      if (i >= WARM_UP) {
        fromSave.add(nanos);
        fromReading.add(took());
      }
    }
    print("from the save to the commit", fromSave);
    print("from the reading of the files to the commit", fromReading);
    System.out.printf(
        "  %-44s mean   %5.1f ms%n",
        "of it, the processor was busy with pgmg",
        processorTime().minus(before).toMillis() / (double) saves);
  }

  private Duration processorTime() {
    return watch.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private long save(Path file, int turn) throws Exception {
    Matcher number = NUMBER.matcher(Files.readString(file));
    String text = number.replaceFirst(one -> String.valueOf(Long.parseLong(one.group()) + 1));
    Path written = turn % 2 == 0 ? file : file.resolveSibling("." + file.getFileName() + ".tmp");
    if (!written.equals(file)) {
      Files.writeString(written, text);
    }
    long start = System.nanoTime();
    if (written.equals(file)) {
      Files.writeString(file, text);
    } else {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
    hear();
    return System.nanoTime() - start;
  }

  private void hear() throws Exception {
    while (true) {
      // Blocks until one is there.
      for (PGNotification one : listener.getNotifications(0)) {
        if (one.getParameter().contains("\"apply_succeeded\"")) {
          return;
        }
        if (one.getParameter().contains("\"apply_failed\"")) {
          throw new IllegalStateException(one.getParameter());
        }
      }
    }
  }

  private long took() throws InterruptedException {
    while (true) {
      String line = said.poll(10, TimeUnit.SECONDS);
      Matcher took = TOOK.matcher(String.valueOf(line));
      if (took.find()) {
        return TimeUnit.MILLISECONDS.toNanos(Long.parseLong(took.group(1)));
      }
      if (line == null) {
        throw new IllegalStateException("watch does not say how long it took");
      }
    }
  }

  private void listen() {
    try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException closed) {
      // It has ended.
    }
  }

  private static List<Path> files(Path code) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(code)) {
      all = walk.filter(Files::isRegularFile).sorted().toList();
    }
    StringBuilder views = new StringBuilder();
    List<Path> fit = new ArrayList<>();
    for (Path file : all) {
      if (folder(file).equals("views")) {
        views.append(Files.readString(file).replaceFirst("(?i)create view \\S+", ""));
      }
    }
    for (Path file : all) {
      boolean numbered = NUMBER.matcher(Files.readString(file)).find();
      String name = file.getFileName().toString().replace(".sql", "");
      boolean function = folder(file).equals("queries") || folder(file).equals("work");
      boolean needed = folder(file).equals("views") && views.indexOf(name) >= 0;
      if (numbered && (function || needed)) {
        fit.add(file);
      }
    }
    Collections.shuffle(fit, new Random(1));
    return fit;
  }

  private static String folder(Path file) {
    return Objects.requireNonNull(file.getParent()).getFileName().toString();
  }

  private static void print(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "  %-44s median %5.1f ms   95%% %5.1f ms   longest %5.1f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
