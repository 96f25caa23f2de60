package dev.pgmg.reference;

import dev.pgmg.reference.Manual.Argument;
import dev.pgmg.reference.Manual.Command;
import dev.pgmg.reference.Manual.Option;
import dev.pgmg.reference.Manual.Values;

/** For zsh: sourced, or as a file {@code _pgmg} on its fpath. */
final class ZshCompletion {

  private static final String HEAD =
      """
      #compdef pgmg
      # zsh completion for pgmg: source <(pgmg completion zsh)

      _pgmg() {
        local context state state_descr line
        typeset -A opt_args
        local -a commands everywhere
        commands=(
      """;

  private static final String BEHIND_OPTIONS =
      """
        )
        _arguments -C $everywhere '1:command:->command' '*::argument:->argument' && return
        case $state in
          command) _describe -t commands command commands ;;
          argument)
            case $line[1] in
      """;

  private static final String TAIL =
      """
            esac
            ;;
        esac
      }

      if [[ $funcstack[1] == _pgmg ]]; then
        _pgmg "$@"
      else
        compdef _pgmg pgmg
      fi
      """;

  private final StringBuilder script = new StringBuilder();

  private ZshCompletion() {}

  static String of(Manual manual) {
    return new ZshCompletion().script(manual);
  }

  private String script(Manual manual) {
    script.append(HEAD);
    manual
        .commands()
        .forEach(one -> line("    '" + one.name() + ":" + escaped(one.summary()) + "'"));
    line("  )");
    line("  everywhere=(");
    manual.program().options().forEach(option -> line("    " + spec(option)));
    script.append(BEHIND_OPTIONS);
    manual.commands().forEach(this::command);
    return script.append(TAIL).toString();
  }

  private void command(Command command) {
    line("        " + command.name() + ")");
    line("          _arguments $everywhere \\");
    command.options().forEach(option -> line("            " + spec(option) + " \\"));
    for (Argument argument : command.arguments()) {
      line("            '*:" + escaped(argument.label()) + action(argument.values()) + "' \\");
    }
    line("            && return");
    line("          ;;");
  }

  private static String spec(Option option) {
    String text = "[" + escaped(option.description()) + "]";
    String value =
        option.isSwitch()
            ? ""
            : ":" + escaped(option.label().replace('|', ' ')) + action(option.values());
    String exclusive = "'(" + String.join(" ", option.names()) + ")'";
    String names =
        option.names().size() == 1
            ? "'" + option.name() + (option.isSwitch() ? "" : "=")
            : exclusive + "{" + String.join(",", option.names()) + "}'";
    return names + text + value + "'";
  }

  private static String action(Values values) {
    return switch (values) {
      case Values.Free free -> ":";
      case Values.Words some -> ":(" + String.join(" ", some.words()) + ")";
      case Values.Files files -> ":_files";
      case Values.Folders folders -> ":_files -/";
    };
  }

  // In brackets and between colons; all of it in quotes.
  private static String escaped(String text) {
    return text.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private void line(String text) {
    script.append(text).append('\n');
  }
}
