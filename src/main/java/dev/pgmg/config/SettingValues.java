package dev.pgmg.config;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was found for each setting; values that cannot be used become problems. */
record SettingValues(Map<Setting<?>, SettingValue> found, List<Problem> problems) {

  SettingValue value(Setting<?> setting) {
    return Objects.requireNonNull(found.get(setting), setting.key());
  }

  /**
   * The parsed value; after a problem the default stands in, so that the others are checked too.
   */
  <T> T get(Setting<T> setting) {
    SettingValue value = value(setting);
    try {
      return setting.parse(value.items());
    } catch (InvalidValue invalid) {
      problems.add(problem(value.origin(), setting.key(), invalid));
      return setting.parse(setting.items(setting.fallback()));
    }
  }

  static Problem problem(Origin origin, String key, InvalidValue invalid) {
    return switch (origin) {
      case Origin.ConfigLine line ->
          Problem.at(line.location(), ProblemCode.INVALID_SETTING, key + ": " + invalid.message())
              .withHint(invalid.hint());
      case Origin.Option option ->
          Problem.of(ProblemCode.INVALID_SETTING, option.name() + ": " + invalid.message())
              .withHint(invalid.hint());
      case Origin.Environment environment ->
          Problem.of(
                  ProblemCode.INVALID_SETTING,
                  String.join(", ", environment.variables()) + ": " + invalid.message())
              .withHint(invalid.hint());
      case Origin.Default nobody ->
          Problem.of(ProblemCode.INVALID_SETTING, key + ": " + invalid.message())
              .withHint(invalid.hint());
    };
  }
}
