package dev.pgmg.alter;

import java.util.ArrayList;
import java.util.List;

/**
 * What the user says was renamed: a label of an enum or an attribute of a composite type.
 *
 * <p>The directive may stay in its file for ever, so it counts only while the old name is there and
 * the new definition has the new one instead.
 */
public record Rename(String from, String to) {

  boolean applies(List<String> before, List<String> now) {
    return before.contains(from) && !before.contains(to) && !now.contains(from) && now.contains(to);
  }

  static List<Rename> applicable(List<Rename> renames, List<String> before, List<String> now) {
    List<Rename> applicable = new ArrayList<>();
    List<String> names = before;
    for (Rename rename : renames) {
      if (rename.applies(names, now)) {
        applicable.add(rename);
        names = names.stream().map(rename::renamed).toList();
      }
    }
    return applicable;
  }

  static List<String> renamed(List<String> names, List<Rename> applicable) {
    List<String> renamed = names;
    for (Rename rename : applicable) {
      renamed = renamed.stream().map(rename::renamed).toList();
    }
    return renamed;
  }

  private String renamed(String name) {
    return name.equals(from) ? to : name;
  }
}
