package dev.pgmg.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that can be typed behind {@code pgmg}.
 *
 * @param version of the program
 * @param program its name, what it is, and the options that every command takes
 * @param groups of commands, in the order in which they are shown
 * @param settings that have more ways to be said than an option
 * @param exitCodes what each means
 */
public record Manual(
    String version,
    Command program,
    List<Group> groups,
    List<SettingRow> settings,
    Map<String, String> exitCodes) {

  public Manual {
    groups = List.copyOf(groups);
    settings = List.copyOf(settings);
  }

  /** Commands that belong together. */
  public record Group(String title, List<Command> commands) {

    public Group {
      commands = List.copyOf(commands);
    }
  }

  /**
   * A command.
   *
   * @param synopsis the line that shows how it is called
   * @param example a few lines
   */
  public record Command(
      String name,
      String synopsis,
      String description,
      List<String> example,
      List<Argument> arguments,
      List<Option> options) {

    public Command {
      example = List.copyOf(example);
      arguments = List.copyOf(arguments);
      options = List.copyOf(options);
    }

    /** The first sentence of its description, without its full stop. */
    public String summary() {
      return description.replaceFirst("(?s)[.:;] .*|\\.$", "");
    }
  }

  /** Something that is typed without a name. */
  public record Argument(String label, String description, Values values) {}

  /**
   * An option.
   *
   * @param names the short one first
   * @param label of its value, empty for a switch
   * @param group where it is listed
   */
  public record Option(
      List<String> names, String label, String description, String group, Values values) {

    public Option {
      names = List.copyOf(names);
    }

    /** The long name. */
    public String name() {
      return names.getLast();
    }

    public boolean isSwitch() {
      return label.isEmpty();
    }
  }

  /** What may be typed as a value, for completion. */
  public sealed interface Values {

    /** Anything. */
    record Free() implements Values {}

    record Words(List<String> words) implements Values {

      public Words {
        words = List.copyOf(words);
      }
    }

    record Files() implements Values {}

    record Folders() implements Values {}
  }

  /** What can be set, and every way to say it; what there is none of is empty. */
  public record SettingRow(
      String key, String option, String variable, String fallback, String meaning) {}

  Stream<Command> commands() {
    return groups.stream().flatMap(group -> group.commands().stream());
  }
}
