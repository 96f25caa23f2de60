package dev.pgmg.cli;

import dev.pgmg.config.Setting;
import dev.pgmg.report.ApplyText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or after its name. */
final class GlobalOptions {

  /** When to colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--migrations-dir",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Numbered migrations (default: migrations).")
  private Optional<String> migrationsDir = Optional.empty();

  @Option(
      names = "--code-dir",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Views, functions and other code (default: sql).")
  private Optional<String> codeDir = Optional.empty();

  @Option(
      names = "--connection-string",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "A URI, key=value pairs, a JDBC URL, embedded or embedded:DIR.")
  private Optional<String> connectionString = Optional.empty();

  @Option(
      names = "--role",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The role to work as and to own what is made (default: the user).")
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The pgmg.toml to read (default: looked for upwards from here).")
  private Optional<String> config = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      scope = ScopeType.INHERIT,
      description = "When to colour (default: auto).")
  private Color color = Color.AUTO;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell more: how long each step took; -vv each statement too.")
  private boolean[] verbose = {};

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Tell only what went wrong.")
  private boolean quiet;

  Map<Setting<?>, String> settings() {
    Map<Setting<?>, String> given = new HashMap<>();
    migrationsDir.ifPresent(value -> given.put(Setting.MIGRATIONS_DIR, value));
    codeDir.ifPresent(value -> given.put(Setting.CODE_DIR, value));
    connectionString.ifPresent(value -> given.put(Setting.CONNECTION_STRING, value));
    role.ifPresent(value -> given.put(Setting.ROLE, value));
    config.ifPresent(value -> given.put(Setting.CONFIG, value));
    return given;
  }

  Color color() {
    return color;
  }

  boolean isVerbose() {
    return verbose.length > 0;
  }

  ApplyText.Detail detail() {
    return switch (verbose.length) {
      case 0 -> ApplyText.Detail.STEPS;
      case 1 -> ApplyText.Detail.TIMES;
      default -> ApplyText.Detail.STATEMENTS;
    };
  }

  boolean isQuiet() {
    return quiet;
  }
}
