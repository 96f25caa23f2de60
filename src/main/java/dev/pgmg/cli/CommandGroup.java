package dev.pgmg.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What commands are for, in the order in which help shows them. A new command goes into one. */
enum CommandGroup {
  EVERYDAY("Everyday work", "watch", "new", "test", "status", "graph"),
  DEPLOYS("Deploys", "plan", "apply"),
  REPAIR("Taking over and repair", "adopt", "resolve"),
  SETTING_UP("Setting up", "init", "config", "completion", "help");

  private final String title;
  private final String names;

  CommandGroup(String title, String... names) {
    this.title = title;
    this.names = String.join(" ", names);
  }

  String title() {
    return title;
  }

  List<String> names() {
    return List.of(names.split(" ", -1));
  }

  /** Those of the commands that are in it. */
  Stream<CommandLine> of(Map<String, CommandLine> commands) {
    return names().stream().filter(commands::containsKey).map(commands::get);
  }

  /** All commands that are shown. */
  static List<String> allNames() {
    return Arrays.stream(values()).map(CommandGroup::names).flatMap(List::stream).toList();
  }
}
