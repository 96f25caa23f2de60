package dev.pgmg.config;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the value of every setting.
 *
 * <ol>
 *   <li>{@code pgmg.toml} is read: the one named by {@code --config}, else the nearest upwards.
 *   <li>Each setting is looked up in the options, in {@code PGMG_*}, in {@code pgmg.toml}; else it
 *       has its default.
 *   <li>The connection goes on to {@code DATABASE_URL}; libpq's environment fills what it does not
 *       say.
 *   <li>Names that nobody knows are looked for, so that a typing error is not a silent default.
 * </ol>
 *
 * <p>All that is wrong is thrown at once, as a {@link PgmgException}.
 */
public final class SettingsReader {

  private final Map<Setting<?>, String> options;
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final List<Problem> problems = new ArrayList<>();

  private SettingsReader(
      Map<Setting<?>, String> options, Map<String, String> environment, Path workingDirectory) {
    this.options = options;
    // An empty variable is one that is not set, as shells and libpq have it.
    this.environment = new TreeMap<>(environment);
    this.environment.values().removeIf(String::isEmpty);
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /**
   * Reads all settings and checks them.
   *
   * @param options what the command line says, by setting; {@link Setting#CONFIG} is one of them
   */
  public static Settings read(
      Map<Setting<?>, String> options, Map<String, String> environment, Path workingDirectory) {
    return new SettingsReader(options, environment, workingDirectory).read();
  }

  private Settings read() {
    ConfigFile file =
        ConfigFile.read(outside(Setting.CONFIG), environment, workingDirectory, problems);
    SettingValues values = values(file);
    refuseUnknownVariables();
    ConnectionReader connections = new ConnectionReader(environment);
    ConnectionReader.Result connection = connection(connections, values);
    Settings settings = settings(values, connection);
    if (!problems.isEmpty()) {
      throw new PgmgException(problems);
    }
    return settings;
  }

  private Settings settings(SettingValues values, ConnectionReader.Result connection) {
    return new Settings(
        workingDirectory,
        new Settings.Directories(
            directory(values, Setting.MIGRATIONS_DIR), directory(values, Setting.CODE_DIR)),
        values.get(Setting.EXCLUDE),
        connection.connection(),
        name(values, Setting.ROLE),
        name(values, Setting.STATE_SCHEMA),
        values.get(Setting.CHECK_BODIES),
        values.get(Setting.UNMANAGED),
        values.get(Setting.NOTIFY),
        values.get(Setting.LOCK_WAIT),
        values.get(Setting.MIGRATION_NUMBERS),
        values.get(Setting.DEBOUNCE),
        new Settings.Patience(
            values.get(Setting.LOCK_TIMEOUT),
            values.get(Setting.STATEMENT_TIMEOUT),
            values.get(Setting.RETRY_ATTEMPTS),
            values.get(Setting.RETRY_DELAY)),
        new Settings.Hazards(
            values.get(Setting.HAZARDS_DENY), values.get(Setting.SMALL_TABLE_ROWS)),
        shown(values, connection),
        connection.warnings());
  }

  private Path directory(SettingValues values, Setting<String> setting) {
    values.get(setting);
    return values.value(setting).path();
  }

  private String name(SettingValues values, Setting<String> setting) {
    String name = values.get(setting);
    // PostgreSQL cuts longer names silently (NAMEDATALEN), and another thing would be meant.
    if (name.getBytes(StandardCharsets.UTF_8).length > 63) {
      problems.add(
          SettingValues.problem(
              values.value(setting).origin(),
              setting.key(),
              new InvalidValue("a name in PostgreSQL has at most 63 bytes", "")));
    }
    return name;
  }

  private SettingValues values(ConfigFile file) {
    Map<Setting<?>, SettingValue> found = new LinkedHashMap<>();
    for (Setting<?> setting : Setting.ALL) {
      found.put(
          setting,
          outside(setting)
              .or(() -> file.value(setting))
              .orElseGet(() -> fallback(setting, file.directory())));
    }
    return new SettingValues(found, problems);
  }

  /** What the command line or else the environment says. */
  private Optional<SettingValue> outside(Setting<?> setting) {
    String option = options.get(setting);
    if (option != null) {
      return Optional.of(value(setting, option, new Origin.Option(setting.option())));
    }
    String variable = environment.get(setting.variable());
    return Optional.ofNullable(variable)
        .map(text -> value(setting, text, new Origin.Environment(List.of(setting.variable()))));
  }

  private SettingValue value(Setting<?> setting, String text, Origin origin) {
    return new SettingValue(setting, setting.items(text), origin, workingDirectory);
  }

  private static SettingValue fallback(Setting<?> setting, Path directory) {
    return new SettingValue(
        setting, setting.items(setting.fallback()), new Origin.Default(), directory);
  }

  private void refuseUnknownVariables() {
    List<String> known = Setting.ALL.stream().map(Setting::variable).toList();
    for (String name : environment.keySet()) {
      if (name.startsWith("PGMG_") && !known.contains(name)) {
        problems.add(
            Problem.of(ProblemCode.UNKNOWN_SETTING, "unknown environment variable " + name)
                .withHint(
                    Suggestion.closest(name, known)
                        .map(close -> "did you mean " + close + "?")
                        .orElse("pgmg knows " + String.join(", ", known))));
      }
    }
  }

  private ConnectionReader.Result connection(ConnectionReader reader, SettingValues values) {
    SettingValue value = databaseUrl(values.value(Setting.CONNECTION_STRING));
    try {
      SettingValue command = values.value(Setting.PASSWORD_COMMAND);
      return reader.read(value, new PasswordCommand(command.text(), command.base()));
    } catch (InvalidValue invalid) {
      problems.add(SettingValues.problem(value.origin(), Setting.CONNECTION_STRING.key(), invalid));
      return ConnectionReader.Result.NONE;
    }
  }

  private SettingValue databaseUrl(SettingValue value) {
    String url = environment.get("DATABASE_URL");
    if (!value.text().isBlank() || url == null) {
      return value;
    }
    return value(value.setting(), url, new Origin.Environment(List.of("DATABASE_URL")));
  }

  private static List<Settings.Shown> shown(
      SettingValues values, ConnectionReader.Result connection) {
    List<Settings.Shown> shown = new ArrayList<>();
    for (SettingValue value : values.found().values()) {
      if (value.setting().equals(Setting.PASSWORD_COMMAND)) {
        String text = value.text().isEmpty() ? "" : "***";
        shown.add(new Settings.Shown(value.setting(), text, value.origin()));
      } else if (value.setting().secrecy() == Setting.Secrecy.SECRET) {
        String text = connection.connection().describe();
        shown.add(new Settings.Shown(value.setting(), text, connection.origin()));
      } else {
        shown.add(new Settings.Shown(value.setting(), value.text(), value.origin()));
      }
    }
    return shown;
  }
}
