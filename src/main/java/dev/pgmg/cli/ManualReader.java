package dev.pgmg.cli;

import dev.pgmg.config.Setting;
import dev.pgmg.reference.Manual;
import dev.pgmg.reference.Manual.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** From the options that the commands declare to a manual of them. */
final class ManualReader {

  private final CommandLine program;
  private final Set<String> everywhere;

  private ManualReader(CommandLine program) {
    this.program = program;
    this.everywhere =
        program.getCommandSpec().options().stream()
            .map(OptionSpec::longestName)
            .collect(Collectors.toSet());
  }

  static Manual read(CommandLine program) {
    return new ManualReader(program).manual();
  }

  private Manual manual() {
    CommandSpec top = program.getCommandSpec();
    return new Manual(
        Version.current(),
        command(program, top.options()),
        Arrays.stream(CommandGroup.values()).map(this::group).toList(),
        settings(),
        new LinkedHashMap<>(top.usageMessage().exitCodeList()));
  }

  private Manual.Group group(CommandGroup group) {
    return new Manual.Group(
        group.title(), group.of(program.getSubcommands()).map(this::command).toList());
  }

  private Manual.Command command(CommandLine command) {
    List<OptionSpec> own =
        command.getCommandSpec().options().stream()
            .filter(option -> !everywhere.contains(option.longestName()))
            .toList();
    return command(command, own);
  }

  private static Manual.Command command(CommandLine command, List<OptionSpec> options) {
    CommandSpec spec = command.getCommandSpec();
    return new Manual.Command(
        spec.name(),
        new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip(),
        String.join(" ", spec.usageMessage().description()),
        Arrays.stream(spec.usageMessage().footer()).map(String::stripLeading).toList(),
        spec.positionalParameters().stream()
            .map(one -> new Manual.Argument(one.paramLabel(), description(one), values(one)))
            .toList(),
        OptionGroup.grouped(options).entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(o -> option(o, entry.getKey())))
            .toList());
  }

  private static Manual.Option option(OptionSpec option, OptionGroup group) {
    return new Manual.Option(
        Arrays.asList(option.names()),
        option.arity().max() == 0 ? "" : option.paramLabel(),
        description(option),
        group.title(),
        values(option));
  }

  private static String description(ArgSpec one) {
    return String.join(" ", one.description())
        .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates(one)));
  }

  private static List<String> candidates(ArgSpec one) {
    // Only enums and what says so have some.
    return Optional.ofNullable(one.completionCandidates()).stream()
        .flatMap(some -> StreamSupport.stream(some.spliterator(), false))
        .toList();
  }

  private static Values values(ArgSpec one) {
    String label = one.paramLabel();
    if (label.contains("|")) {
      return new Values.Words(List.of(label.split("\\|", -1)));
    }
    return switch (label) {
      case "DIR" -> new Values.Folders();
      case "FILE", "PLAN", "MIGRATION" -> new Values.Files();
      case "COMMAND" ->
          one.isPositional() ? new Values.Words(CommandGroup.allNames()) : new Values.Free();
      default -> {
        List<String> candidates = candidates(one);
        yield candidates.isEmpty() ? new Values.Free() : new Values.Words(candidates);
      }
    };
  }

  private List<Manual.SettingRow> settings() {
    Set<String> options = new HashSet<>(everywhere);
    program
        .getSubcommands()
        .values()
        .forEach(one -> one.getCommandSpec().options().forEach(o -> options.add(o.longestName())));
    List<Manual.SettingRow> rows = new ArrayList<>();
    for (Setting<?> setting : Setting.ALL) {
      rows.add(
          new Manual.SettingRow(
              setting.shape() == Setting.Shape.OUTSIDE ? "" : setting.key(),
              options.contains(setting.option()) ? setting.option() : "",
              setting.variable(),
              setting.fallback(),
              setting.meaning()));
    }
    return rows;
  }
}
