package dev.pgmg.report;

import dev.pgmg.config.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every setting, its value and where it came from. */
public final class ConfigText {

  private ConfigText() {}

  public static List<String> lines(Settings settings, Style style) {
    int keys = width(settings.values().stream().map(shown -> shown.setting().key()).toList());
    int texts = width(settings.values().stream().map(Settings.Shown::text).toList());
    List<String> lines = new ArrayList<>();
    for (Settings.Shown shown : settings.values()) {
      lines.add(
          padded(shown.setting().key(), keys)
              + "  "
              + padded(shown.text(), Math.min(texts, 40))
              + "  "
              + style.faint(shown.origin().describe()));
    }
    return lines;
  }

  public static String json(Settings settings) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Settings.Shown shown : settings.values()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("setting", shown.setting().key());
      one.put("value", shown.text());
      one.put("origin", shown.origin().describe());
      all.add(one);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", 1);
    fields.put("settings", all);
    return Json.write(fields);
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }
}
