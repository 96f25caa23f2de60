package dev.pgmg.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help looks: an example first, commands and options by groups, exit codes last. */
final class HelpText {

  private static final String EXAMPLE = "example";
  private static final String OPTIONS = "options";
  private static final String COMMANDS = "commands";

  /** The columns of a summary's left side. */
  private static final int NAME_WIDTH = 14;

  private HelpText() {}

  static CommandLine on(CommandLine commands) {
    commands.getSubcommands().values().forEach(HelpText::on);
    UsageMessageSpec usage = commands.getCommandSpec().usageMessage();
    usage.abbreviateSynopsis(true);
    usage.width(UsageMessageSpec.DEFAULT_USAGE_WIDTH);
    commands.setHelpSectionKeys(
        List.of(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            EXAMPLE,
            COMMANDS,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            OPTIONS,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST));
    commands.getHelpSectionMap().put(EXAMPLE, HelpText::example);
    commands.getHelpSectionMap().put(COMMANDS, HelpText::commands);
    commands.getHelpSectionMap().put(OPTIONS, HelpText::options);
    if (!commands.getCommandSpec().positionalParameters().isEmpty()) {
      usage.parameterListHeading("%nArguments:%n");
    }
    return commands;
  }

  private static String example(Help help) {
    String[] lines = help.commandSpec().usageMessage().footer();
    return lines.length == 0
        ? ""
        : "\nExample:\n" + Arrays.stream(lines).map(l -> l + "\n").collect(Collectors.joining());
  }

  private static String commands(Help help) {
    Map<String, CommandLine> all = help.commandSpec().subcommands();
    return all.isEmpty()
        ? ""
        : Arrays.stream(CommandGroup.values())
            .map(group -> heading(help, group.title()) + summaries(help, group, all))
            .collect(Collectors.joining());
  }

  private static String summaries(Help help, CommandGroup group, Map<String, CommandLine> all) {
    Help.TextTable table =
        Help.TextTable.forColumns(
            help.colorScheme(),
            new Help.Column(NAME_WIDTH, 2, Help.Column.Overflow.SPAN),
            new Help.Column(
                UsageMessageSpec.DEFAULT_USAGE_WIDTH - NAME_WIDTH, 0, Help.Column.Overflow.WRAP));
    group
        .of(all)
        .forEach(
            command ->
                table.addRowValues(
                    help.colorScheme().commandText(command.getCommandName()),
                    help.colorScheme()
                        .text(
                            String.join(
                                " ", command.getCommandSpec().usageMessage().description()))));
    return table.toString();
  }

  private static String options(Help help) {
    StringBuilder text = new StringBuilder();
    OptionGroup.grouped(help.commandSpec().options())
        .forEach(
            (group, options) -> {
              List<OptionSpec> sorted =
                  options.stream().sorted(Comparator.comparing(OptionSpec::longestName)).toList();
              Help.Layout layout = help.createDefaultLayout(sorted, List.of(), help.colorScheme());
              layout.addOptions(sorted, help.parameterLabelRenderer());
              text.append(heading(help, group.title())).append(layout);
            });
    return text.toString();
  }

  private static String heading(Help help, String title) {
    return "\n" + help.colorScheme().text("@|bold " + title + ":|@") + "\n";
  }
}
