package dev.pgmg.config;

import java.nio.file.Path;
import java.util.List;

/**
 * A setting as it was found, not parsed yet.
 *
 * @param items the one text of a single value, or the texts of a list
 * @param base what a relative path in the value is relative to
 */
record SettingValue(Setting<?> setting, List<String> items, Origin origin, Path base) {

  SettingValue {
    items = List.copyOf(items);
  }

  String text() {
    return String.join(",", items);
  }

  Path path() {
    return base.resolve(text()).normalize();
  }
}
