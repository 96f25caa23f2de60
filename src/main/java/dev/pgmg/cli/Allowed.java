package dev.pgmg.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code --allow} takes: of all that apply refuses, what a person may let pass. */
final class Allowed extends ArrayList<String> {

  private static final List<String> NAMES = List.of("mass-drop", "table-rewrite", "take-over");

  Allowed() {
    super(NAMES);
  }

  static void check(Collection<String> given, CommandSpec command) {
    for (String name : given) {
      if (!NAMES.contains(name)) {
        throw new ParameterException(
            command.commandLine(), "--allow takes " + String.join(", ", NAMES) + ", not " + name);
      }
    }
  }
}
