package dev.pgmg.config;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.problem.Suggestion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * What {@code pgmg.toml} says. A file that is malformed is a problem, never one that is not there.
 *
 * <p>A location of a problem shows the line, but never one that may hold a password.
 */
final class ConfigFile {

  private static final String NAME = "pgmg.toml";
  private static final Pattern SECRET_LINE =
      Pattern.compile("connection|://|password|@", Pattern.CASE_INSENSITIVE);

  private final Path directory;
  private final Map<Setting<?>, SettingValue> values = new HashMap<>();

  private ConfigFile(Path directory) {
    this.directory = directory;
  }

  /** What default paths are relative to: where the file is, else the working directory. */
  Path directory() {
    return directory;
  }

  Optional<SettingValue> value(Setting<?> setting) {
    return Optional.ofNullable(values.get(setting));
  }

  static ConfigFile read(
      Optional<SettingValue> named,
      Map<String, String> environment,
      Path workingDirectory,
      List<Problem> problems) {
    Optional<Path> path = named.map(SettingValue::path).or(() -> nearest(workingDirectory));
    if (path.isEmpty()) {
      return new ConfigFile(workingDirectory);
    }
    Path file = path.get();
    ConfigFile config = new ConfigFile(Optional.ofNullable(file.getParent()).orElse(file));
    String shown = Paths.display(file, workingDirectory);
    text(file, shown, problems)
        .ifPresent(text -> config.new Parser(text, shown, environment, problems).parse());
    return config;
  }

  private static Optional<Path> nearest(Path workingDirectory) {
    Optional<Path> directory = Optional.of(workingDirectory);
    while (directory.isPresent()) {
      Path file = directory.get().resolve(NAME);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
      directory = Optional.ofNullable(directory.get().getParent());
    }
    return Optional.empty();
  }

  private static Optional<String> text(Path file, String shown, List<Problem> problems) {
    try {
      String text = Files.readString(file);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      problems.add(Problem.of(ProblemCode.INVALID_CONFIG, shown + " is not UTF-8 text"));
    } catch (IOException unreadable) {
      problems.add(
          Problem.of(ProblemCode.INVALID_CONFIG, shown + " cannot be read")
              .withDetail(unreadable.toString()));
    }
    return Optional.empty();
  }

  /** One pass over the file; what it finds goes into {@link #values} and the problems. */
  private final class Parser {

    private final String text;
    private final String file;
    private final Map<String, String> environment;
    private final List<Problem> problems;
    private final TomlParseResult toml;

    Parser(String text, String file, Map<String, String> environment, List<Problem> problems) {
      this.text = text;
      this.file = file;
      this.environment = environment;
      this.problems = problems;
      this.toml = Toml.parse(text);
    }

    void parse() {
      toml.errors().forEach(this::malformed);
      if (!toml.hasErrors()) {
        toml.entryPathSet(true).forEach(entry -> entry(entry.getKey(), entry.getValue()));
      }
    }

    private void malformed(TomlParseError error) {
      SourceLocation place = place(error.position());
      boolean hidden = !place.lineText().equals(line(place.line()));
      String message = hidden ? "malformed TOML" : String.valueOf(error.getMessage());
      problems.add(Problem.at(place, ProblemCode.INVALID_CONFIG, message));
    }

    private void entry(List<String> path, Object value) {
      String key = String.join(".", path);
      Optional<Setting<?>> setting =
          Setting.ALL.stream()
              .filter(known -> known.key().equals(key))
              .filter(known -> known.shape() != Setting.Shape.OUTSIDE)
              .findFirst();
      SourceLocation place = place(position(path));
      if (setting.isPresent()) {
        known(setting.get(), value, place);
      } else if (!isTableOfSettings(key, value)) {
        unknown(key, place);
      }
    }

    private TomlPosition position(List<String> path) {
      TomlPosition position = toml.inputPositionOf(path);
      return position == null ? TomlPosition.positionAt(1, 1) : position;
    }

    private boolean isTableOfSettings(String key, Object value) {
      return value instanceof TomlTable
          && Setting.ALL.stream().anyMatch(known -> known.key().startsWith(key + "."));
    }

    private void unknown(String key, SourceLocation place) {
      List<String> known =
          Setting.ALL.stream()
              .filter(setting -> setting.shape() != Setting.Shape.OUTSIDE)
              .map(Setting::key)
              .toList();
      problems.add(
          Problem.at(place, ProblemCode.UNKNOWN_SETTING, "unknown setting " + key)
              .withHint(
                  Suggestion.closest(key, known)
                      .map(close -> "did you mean " + close + "?")
                      .orElse("the settings are " + String.join(", ", known))));
    }

    private void known(Setting<?> setting, Object value, SourceLocation place) {
      Optional<List<String>> items = items(setting, value);
      if (items.isEmpty()) {
        String message = setting.key() + " must be " + setting.shape().wanted;
        problems.add(Problem.at(place, ProblemCode.INVALID_SETTING, message));
        return;
      }
      List<String> expanded = items.get().stream().map(item -> expand(item, place)).toList();
      Origin origin = new Origin.ConfigLine(place);
      values.put(setting, new SettingValue(setting, expanded, origin, directory));
    }

    /** The value as text, or nothing when it has another type than the setting. */
    private Optional<List<String>> items(Setting<?> setting, Object value) {
      return switch (setting.shape()) {
        case TEXT -> value instanceof String ? one(value) : Optional.empty();
        case BOOLEAN -> value instanceof Boolean ? one(value) : Optional.empty();
        case NUMBER -> value instanceof Long ? one(value) : Optional.empty();
        case LIST -> value instanceof TomlArray array ? strings(array) : Optional.empty();
        case OUTSIDE -> Optional.empty();
      };
    }

    private Optional<List<String>> one(Object value) {
      return Optional.of(List.of(value.toString()));
    }

    private Optional<List<String>> strings(TomlArray array) {
      List<String> items = new ArrayList<>();
      for (Object item : array.toList()) {
        if (!(item instanceof String string)) {
          return Optional.empty();
        }
        items.add(string);
      }
      return Optional.of(items);
    }

    private String expand(String value, SourceLocation place) {
      return Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}")
          .matcher(value)
          .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1), place)));
    }

    private String variable(String name, SourceLocation place) {
      String value = environment.get(name);
      if (value == null) {
        problems.add(
            Problem.at(
                place, ProblemCode.UNSET_VARIABLE, "environment variable " + name + " is not set"));
        return "";
      }
      return value;
    }

    private SourceLocation place(TomlPosition position) {
      String line = line(position.line());
      String shown = SECRET_LINE.matcher(line).find() ? withoutValue(line) : line;
      int column = Math.min(position.column(), shown.length() + 1);
      return new SourceLocation(file, position.line(), column, shown);
    }

    private static String withoutValue(String line) {
      return line.substring(0, line.indexOf('=') + 1) + " ***";
    }

    private String line(int number) {
      return text.lines().skip(number - 1L).findFirst().orElse("");
    }
  }
}
