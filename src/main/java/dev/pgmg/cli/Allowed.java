package dev.pgmg.cli;

import dev.pgmg.hazard.HazardKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code --allow} takes: of all that apply refuses, what a person may let pass. */
final class Allowed extends ArrayList<String> {

  private static final List<String> NAMES = names();

  Allowed() {
    super(NAMES);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(HazardKind.words());
    names.add("take-over");
    return List.copyOf(names);
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
