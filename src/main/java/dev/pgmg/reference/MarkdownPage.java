package dev.pgmg.reference;

import dev.pgmg.reference.Manual.Argument;
import dev.pgmg.reference.Manual.Command;
import dev.pgmg.reference.Manual.Group;
import dev.pgmg.reference.Manual.Option;
import dev.pgmg.reference.Manual.SettingRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The manual as one page of Markdown. */
public final class MarkdownPage {

  private final Manual manual;
  private final List<String> lines = new ArrayList<>();

  private MarkdownPage(Manual manual) {
    this.manual = manual;
  }

  public static String of(Manual manual) {
    return new MarkdownPage(manual).text();
  }

  private String text() {
    line("# The command line");
    paragraph(
        "Every command, option and setting. This page is made from the program itself; `pgmg help"
            + " COMMAND` shows the same.");
    contents();
    everyCommand();
    manual.groups().forEach(this::group);
    settings();
    exitCodes();
    return String.join("\n", lines) + "\n";
  }

  private void contents() {
    table("", "");
    for (Group group : manual.groups()) {
      for (Command command : group.commands()) {
        row("[`pgmg %1$s`](#pgmg-%1$s)".formatted(command.name()), cell(command.description()));
      }
    }
  }

  private void everyCommand() {
    heading("## Options of every command");
    paragraph("They stand before or after the command's name.");
    options(manual.program().options());
  }

  private void group(Group group) {
    heading("## " + group.title());
    group.commands().forEach(this::command);
  }

  private void command(Command command) {
    heading("### pgmg " + command.name());
    paragraph(command.description());
    line("");
    line("```");
    line(command.synopsis());
    line("```");
    if (!command.example().isEmpty()) {
      paragraph("Example:");
      line("");
      line("```");
      command.example().forEach(this::line);
      line("```");
    }
    if (!command.arguments().isEmpty()) {
      table("argument", "");
      for (Argument argument : command.arguments()) {
        row("`" + argument.label() + "`", cell(argument.description()));
      }
    }
    options(command.options());
  }

  private void options(List<Option> options) {
    Map<String, List<Option>> byGroup =
        options.stream()
            .collect(Collectors.groupingBy(Option::group, LinkedHashMap::new, Collectors.toList()));
    byGroup.forEach(
        (group, some) -> {
          table(group.toLowerCase(java.util.Locale.ROOT), "", "setting");
          for (Option option : some) {
            row(shown(option), cell(option.description()), setting(option));
          }
        });
  }

  private static String shown(Option option) {
    String names = String.join("`, `", option.names());
    return "`" + names + (option.isSwitch() ? "" : " " + cell(option.label())) + "`";
  }

  private String setting(Option option) {
    return manual.settings().stream()
        .filter(setting -> setting.option().equals(option.name()))
        .findFirst()
        .map(setting -> quoted(setting.key()))
        .orElse("");
  }

  private void settings() {
    heading("## Settings");
    paragraph(
        "An option goes before the environment, that before `pgmg.toml`; `pgmg config` shows what"
            + " counts and where it comes from. A key with a dot stands in a table of `pgmg.toml`:"
            + " `[hazards]`.");
    table("in `pgmg.toml`", "environment", "option", "default", "");
    for (SettingRow setting : manual.settings()) {
      row(
          quoted(setting.key()),
          quoted(setting.variable()),
          quoted(setting.option()),
          quoted(setting.fallback()),
          cell(setting.meaning()));
    }
  }

  private void exitCodes() {
    heading("## Exit codes");
    table("", "");
    manual.exitCodes().forEach((code, meaning) -> row(code, cell(meaning)));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void heading(String text) {
    line("");
    line(text);
  }

  private void paragraph(String text) {
    line("");
    line(text);
  }

  private void table(String... titles) {
    line("");
    row(titles);
    line("|" + "---|".repeat(titles.length));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    lines.add(text);
  }
}
