package dev.pgmg.reference;

import dev.pgmg.reference.Manual.Argument;
import dev.pgmg.reference.Manual.Command;
import dev.pgmg.reference.Manual.Group;
import dev.pgmg.reference.Manual.Option;
import dev.pgmg.reference.Manual.SettingRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Manual pages in troff, with the macros of man(7): one of the program, one of each command. */
public final class ManPage {

  private final Manual manual;
  private final StringBuilder page = new StringBuilder();

  private ManPage(Manual manual) {
    this.manual = manual;
  }

  /** The pages, by the names of their files. */
  public static Map<String, String> all(Manual manual) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("pgmg.1", new ManPage(manual).ofProgram());
    manual
        .commands()
        .forEach(
            command -> pages.put("pgmg-" + command.name() + ".1", new ManPage(manual).of(command)));
    return pages;
  }

  private String ofProgram() {
    begin("pgmg", manual.program());
    for (Group group : manual.groups()) {
      section(group.title());
      group.commands().forEach(one -> entry("pgmg-" + one.name() + "(1)", one.description()));
    }
    options(manual.program().options());
    section("ENVIRONMENT");
    for (SettingRow setting : manual.settings()) {
      entry(setting.variable(), sentence(setting.meaning()));
    }
    entry("NO_COLOR", "If it is set, nothing is coloured.");
    section("FILES");
    entry("pgmg.toml", "The settings; looked for from here upwards.");
    exitCodes();
    return page.toString();
  }

  private String of(Command command) {
    begin("pgmg-" + command.name(), command);
    if (!command.arguments().isEmpty()) {
      section("ARGUMENTS");
      for (Argument argument : command.arguments()) {
        entry(argument.label(), argument.description());
      }
    }
    options(command.options());
    section("OPTIONS OF EVERY COMMAND");
    paragraph("pgmg(1) lists them.");
    exitCodes();
    section("SEE ALSO");
    paragraph("pgmg(1)");
    return page.toString();
  }

  private void begin(String name, Command command) {
    request("TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"pgmg\" \"pgmg\"");
    section("NAME");
    paragraph(name + " \\- " + escaped(command.summary()), Escaping.DONE);
    section("SYNOPSIS");
    paragraph(command.synopsis());
    section("DESCRIPTION");
    paragraph(command.description());
    if (!command.example().isEmpty()) {
      section("EXAMPLES");
      request("nf");
      command.example().forEach(this::paragraph);
      request("fi");
    }
  }

  private void options(List<Option> options) {
    Map<String, List<Option>> byGroup =
        options.stream()
            .collect(Collectors.groupingBy(Option::group, LinkedHashMap::new, Collectors.toList()));
    byGroup.forEach(
        (group, some) -> {
          section(group);
          some.forEach(one -> entry(shown(one), one.description()));
        });
  }

  private static String shown(Option option) {
    return String.join(", ", option.names()) + (option.isSwitch() ? "" : " " + option.label());
  }

  private void exitCodes() {
    section("EXIT STATUS");
    manual.exitCodes().forEach(this::entry);
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private void section(String title) {
    request("SH " + title.toUpperCase(Locale.ROOT));
  }

  private void entry(String term, String text) {
    request("TP");
    paragraph("\\fB" + escaped(term) + "\\fR", Escaping.DONE);
    paragraph(text);
  }

  private enum Escaping {
    TO_DO,
    DONE
  }

  private void paragraph(String text) {
    paragraph(text, Escaping.TO_DO);
  }

  private void paragraph(String text, Escaping escaping) {
    page.append(escaping == Escaping.DONE ? text : escaped(text)).append('\n');
  }

  private void request(String text) {
    page.append('.').append(text).append('\n');
  }

  // A line that begins with a dot or a quote would be a request.
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
