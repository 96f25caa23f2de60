package dev.pgmg.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Everything a command needs to know, checked and typed.
 *
 * @param workingDirectory absolute; what paths in messages are relative to
 * @param directories absolute; they need not exist
 * @param role a role's name as PostgreSQL stores it, not quoted; empty for the user who connects
 * @param stateSchema a schema's name as PostgreSQL stores it, not quoted
 * @param values every setting with its origin, for the user to see
 * @param warnings what was left aside while reading, as a password file that others can read
 */
public record Settings(
    Path workingDirectory,
    Directories directories,
    List<String> exclude,
    Connection connection,
    String role,
    String stateSchema,
    CheckBodies checkBodies,
    Unmanaged unmanaged,
    Notify notifications,
    Duration lockWait,
    Numbering numbering,
    Duration debounce,
    Patience patience,
    Hazards hazards,
    List<Shown> values,
    List<String> warnings) {

  public Settings {
    exclude = List.copyOf(exclude);
    values = List.copyOf(values);
    warnings = List.copyOf(warnings);
  }

  /** The two trees. */
  public record Directories(Path migrations, Path code) {}

  /** How long apply waits for locks and lets statements run, and how often it tries. */
  public record Patience(
      Duration lockTimeout, Duration statementTimeout, int attempts, Duration delay) {}

  /** What apply refuses, and below how many rows a table is too small to matter. */
  public record Hazards(Set<String> denied, long smallTableRows) {
    public Hazards {
      denied = Set.copyOf(denied);
    }
  }

  /** One line of what {@code pgmg config} prints; the text of a secret is hidden already. */
  public record Shown(Setting<?> setting, String text, Origin origin) {}

  public Path migrationsDirectory() {
    return directories.migrations();
  }

  public Path codeDirectory() {
    return directories.code();
  }

  /** The path as the user would type it from the working directory. */
  public String display(Path path) {
    return Paths.display(path, workingDirectory);
  }
}
