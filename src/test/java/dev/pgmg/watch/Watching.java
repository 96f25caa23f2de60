package dev.pgmg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Announcement;
import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.ApplyOptions;
import dev.pgmg.apply.Approval;
import dev.pgmg.apply.Patience;
import dev.pgmg.apply.Pause;
import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.config.SettingsReader;
import dev.pgmg.plan.Consent;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SessionOptions;
import dev.pgmg.project.Limits;
import dev.pgmg.project.Trees;
import dev.pgmg.report.WatchJson;
import dev.pgmg.testing.JsonSchemas;
import dev.pgmg.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A project in a directory, watched by a thread of its own. */
final class Watching implements AutoCloseable {

  private static final Duration DEBOUNCE = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Path directory;
  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
  private final Queue<String> misprints = new ConcurrentLinkedQueue<>();
  private final Watch watch;
  private final Thread thread;

  private Watching(
      Path directory,
      TestDatabase database,
      Consent.Migrations migrations,
      Set<WatchOptions.Afterwards> afterwards) {
    this.directory = directory;
    Settings settings =
        SettingsReader.read(
            Map.of(Setting.CONNECTION_STRING, database.connectionString()), Map.of(), directory);
    this.watch =
        new Watch(
            new Trees(
                settings.migrationsDirectory(), settings.codeDirectory(), List.of(), directory),
            () ->
                Session.open(
                    settings.connection(),
                    new SessionOptions(settings.stateSchema(), settings.role()),
                    Map.of()),
            new WatchOptions(DEBOUNCE, settings.lockWait(), options(migrations), afterwards),
            this::heard);
    this.thread = Thread.ofPlatform().start(watch::run);
  }

  static Watching of(Path directory, TestDatabase database) throws IOException {
    return of(directory, database, Consent.Migrations.ALL);
  }

  static Watching of(Path directory, TestDatabase database, Consent.Migrations migrations)
      throws IOException {
    return of(directory, database, migrations, Set.of());
  }

  static Watching of(
      Path directory,
      TestDatabase database,
      Consent.Migrations migrations,
      Set<WatchOptions.Afterwards> afterwards)
      throws IOException {
    Files.createDirectories(directory.resolve("migrations"));
    Files.createDirectories(directory.resolve("sql"));
    return new Watching(directory, database, migrations, afterwards);
  }

  static ApplyOptions options(Consent.Migrations migrations) {
    return new ApplyOptions(
        ApplyOptions.StaleBodies.FAIL,
        ApplyOptions.Ending.COMMIT,
        Consent.NONE.running(migrations),
        Approval.OF_ANY_PLAN,
        Announcement.Herald.SILENT,
        new Patience(Duration.ofSeconds(5), Duration.ZERO, 1, Duration.ZERO, Limits.Backoff.NONE),
        new Pause() {
          @Override
          public End await(Duration time) {
            return End.TIME_IS_OVER;
          }

          @Override
          public double chance() {
            return 0;
          }
        },
        "test");
  }

  private void heard(WatchEvent event) {
    misprints.addAll(
        JsonSchemas.complaints("watch", WatchJson.line(event, Instant.EPOCH)).lines().toList());
    events.add(event);
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file(name).getParent()));
    Files.writeString(file(name), text);
  }

  WatchEvent next() throws InterruptedException {
    WatchEvent event = events.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(event).as("nothing happens").isNotNull();
    return Objects.requireNonNull(event);
  }

  /** The next event of a kind; those before it are passed over. */
  <T extends WatchEvent> T next(Class<T> kind) throws InterruptedException {
    WatchEvent event = next();
    while (!kind.isInstance(event)) {
      event = next();
    }
    return kind.cast(event);
  }

  /** Waits until the database has been brought to a first state. */
  Watching started() throws InterruptedException {
    next(WatchEvent.Applied.class);
    return this;
  }

  /** The steps of the next apply, which has to succeed. */
  List<String> applied() throws InterruptedException {
    WatchEvent event = next();
    assertThat(event).isInstanceOf(WatchEvent.Applied.class);
    WatchEvent.Applied applied = (WatchEvent.Applied) event;
    assertThat(applied.outcome().problems()).isEmpty();
    return steps(applied);
  }

  /** The steps of all that is applied until something is so. */
  List<String> appliedUntil(Condition condition) throws Exception {
    List<String> steps = new ArrayList<>();
    while (!condition.holds()) {
      if (next() instanceof WatchEvent.Applied applied) {
        steps.addAll(steps(applied));
      }
    }
    return steps;
  }

  /** What shall become so. */
  interface Condition {
    boolean holds() throws Exception;
  }

  /** What was told and not asked for yet. */
  List<WatchEvent> rest() {
    List<WatchEvent> rest = new ArrayList<>();
    events.drainTo(rest);
    return rest;
  }

  static List<String> steps(WatchEvent.Applied applied) {
    return applied.done().stream().map(ApplyEvent.Done::step).map(Watching::words).toList();
  }

  static String words(Step step) {
    return switch (step) {
      case Step.Drop drop -> "drop " + drop.object();
      case Step.Create create -> "create " + create.definition().key();
      case Step.Replace replace -> "replace " + replace.definition().key();
      case Step.Migrate migrate -> "migrate " + migrate.migration().name();
      case Step.PutOn putOn -> "put on " + putOn.definition().key();
      default -> step.getClass().getSimpleName();
    };
  }

  /** Ends it, and waits until it has ended. */
  @Override
  public void close() {
    watch.stop();
    try {
      assertThat(thread.join(LONG)).as("it does not end").isTrue();
      assertThat(misprints).as("JSON of another shape").isEmpty();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
