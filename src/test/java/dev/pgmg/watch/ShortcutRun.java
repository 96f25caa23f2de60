package dev.pgmg.watch;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.config.SettingsReader;
import dev.pgmg.plan.Consent;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SessionOptions;
import dev.pgmg.project.FileMemory;
import dev.pgmg.project.ProjectReader;
import dev.pgmg.project.Trees;
import dev.pgmg.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The shortcut of a watch, without a watch around it. */
public final class ShortcutRun implements AutoCloseable {

  private final Path directory;
  private final Trees trees;
  private final Session session;
  private final FileMemory memory = new FileMemory();
  private final Shortcut shortcut;

  /** In a directory with a project. */
  public ShortcutRun(Path directory, TestDatabase database) {
    this.directory = directory;
    Settings settings =
        SettingsReader.read(
            Map.of(Setting.CONNECTION_STRING, database.connectionString()), Map.of(), directory);
    this.trees =
        new Trees(settings.migrationsDirectory(), settings.codeDirectory(), List.of(), directory);
    this.session =
        Session.open(
            settings.connection(),
            new SessionOptions(settings.stateSchema(), settings.role()),
            Map.of());
    this.shortcut = new Shortcut(trees, memory, Watching.options(Consent.Migrations.ALL));
  }

  /** Whether the database is as the files say. */
  public boolean open() {
    return shortcut.open(new Planner(ProjectReader.read(trees, memory)), session);
  }

  /** The steps that were done for files that were saved; empty where the shortcut is none. */
  public Optional<List<String>> take(String... files) throws IOException {
    return take(() -> true, files);
  }

  /** The same where more may be saved behind them. */
  Optional<List<String>> take(BooleanSupplier alone, String... files) throws IOException {
    Path real = directory.toRealPath();
    Set<Path> heard = Set.copyOf(List.of(files).stream().map(real::resolve).toList());
    return shortcut
        .take(heard, alone, session)
        .map(
            taken ->
                taken.events().stream()
                    .filter(ApplyEvent.Done.class::isInstance)
                    .map(event -> Watching.words(((ApplyEvent.Done) event).step()))
                    .toList());
  }

  @Override
  public void close() {
    session.close();
  }
}
