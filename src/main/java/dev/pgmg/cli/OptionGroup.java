package dev.pgmg.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** What options are about, in the order in which help shows them. */
enum OptionGroup {
  OWN("Options"),
  CONSENT("What is agreed to", "--allow", "--unmanaged", "--accept-changed", "--out-of-order"),
  PATIENCE(
      "Waiting and trying again",
      "--lock-wait",
      "--lock-timeout",
      "--statement-timeout",
      "--retry-attempts",
      "--retry-delay"),
  OUTPUT("Output", "--format", "--color", "--verbose", "--quiet"),
  CONNECTION(
      "Connection and folders",
      "--connection-string",
      "--role",
      "--migrations-dir",
      "--code-dir",
      "--config"),
  HELP("Help", "--help", "--version");

  private final String title;
  private final String names;

  OptionGroup(String title, String... names) {
    this.title = title;
    this.names = String.join(" ", names);
  }

  String title() {
    return title;
  }

  static OptionGroup of(OptionSpec option) {
    return Arrays.stream(values())
        .filter(group -> List.of(group.names.split(" ", -1)).contains(option.longestName()))
        .findFirst()
        .orElse(OWN);
  }

  /** The options by their groups, in the order of both. */
  static Map<OptionGroup, List<OptionSpec>> grouped(List<OptionSpec> options) {
    return options.stream()
        .filter(option -> !option.hidden())
        .collect(
            Collectors.groupingBy(
                OptionGroup::of, () -> new EnumMap<>(OptionGroup.class), Collectors.toList()));
  }
}
