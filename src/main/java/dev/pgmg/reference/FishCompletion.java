package dev.pgmg.reference;

import dev.pgmg.reference.Manual.Argument;
import dev.pgmg.reference.Manual.Command;
import dev.pgmg.reference.Manual.Option;
import dev.pgmg.reference.Manual.Values;

/** For fish. */
final class FishCompletion {

  private static final String HEAD =
      """
      # fish completion for pgmg: pgmg completion fish | source
      complete -c pgmg -f
      """;

  private final StringBuilder script = new StringBuilder(HEAD);

  private FishCompletion() {}

  static String of(Manual manual) {
    return new FishCompletion().script(manual);
  }

  private String script(Manual manual) {
    manual
        .commands()
        .forEach(one -> line("-n __fish_use_subcommand -a " + one.name() + text(one.summary())));
    manual.program().options().forEach(option -> option("", option));
    manual.commands().forEach(this::command);
    return script.toString();
  }

  private void command(Command command) {
    String condition = "-n '__fish_seen_subcommand_from " + command.name() + "' ";
    command.options().forEach(option -> option(condition, option));
    for (Argument argument : command.arguments()) {
      switch (argument.values()) {
        case Values.Free free -> {}
        case Values.Words some -> line(condition + "-a '" + String.join(" ", some.words()) + "'");
        case Values.Files files -> line(condition + "-F");
        case Values.Folders folders -> line(condition + "-a '(__fish_complete_directories)'");
      }
    }
  }

  private void option(String condition, Option option) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
      names.append(' ');
    }
    String value = option.isSwitch() ? "" : value(option.values());
    line(condition + names + value + text(option.description()).stripLeading());
  }

  private static String value(Values values) {
    return switch (values) {
      case Values.Free free -> "-x ";
      case Values.Words some -> "-x -a '" + String.join(" ", some.words()) + "' ";
      case Values.Files files -> "-r -F ";
      case Values.Folders folders -> "-x -a '(__fish_complete_directories)' ";
    };
  }

  private static String text(String text) {
    return " -d '" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(String text) {
    script.append("complete -c pgmg ").append(text).append('\n');
  }
}
