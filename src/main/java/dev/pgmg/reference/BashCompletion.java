package dev.pgmg.reference;

import dev.pgmg.reference.Manual.Argument;
import dev.pgmg.reference.Manual.Command;
import dev.pgmg.reference.Manual.Option;
import dev.pgmg.reference.Manual.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For bash from 3.2 on, which macOS has, and without the package bash-completion. */
final class BashCompletion {

  private static final String HEAD =
      """
      # bash completion for pgmg: source <(pgmg completion bash)

      _pgmg_words() {
        local IFS=$'\\n'
        COMPREPLY=($(compgen -W "$1" -- "$cur"))
      }

      _pgmg_files() {
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen "$1" -- "$cur"))
      }

      _pgmg() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' word i
        COMPREPLY=()
        # --format=json is three words.
        if [[ $cur == = ]]; then
          cur=''
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          case $word in
            @VALUED@)
              if [[ ${COMP_WORDS[i+1]} == = ]]; then ((i++)); fi
              ((i++))
              ;;
            @COMMANDS@)
              command=$word
              break
              ;;
          esac
        done
        case $command:$prev in
      """;

  private static final String BEHIND_VALUES =
      """
        esac
        local options=$'@OPTIONS@'
        case $command in
      """;

  private static final String TAIL =
      """
        esac
      }

      complete -F _pgmg pgmg
      """;

  private final Manual manual;
  private final StringBuilder script = new StringBuilder();

  private BashCompletion(Manual manual) {
    this.manual = manual;
  }

  static String of(Manual manual) {
    return new BashCompletion(manual).script();
  }

  private String script() {
    script.append(
        HEAD.replace("@VALUED@", valued()).replace("@COMMANDS@", words(commandNames(), "|")));
    manual.program().options().forEach(option -> values("*", option));
    manual.commands().forEach(one -> one.options().forEach(o -> values(one.name(), o)));
    script.append(
        BEHIND_VALUES.replace("@OPTIONS@", words(names(manual.program().options()), "\\n")));
    withoutCommand();
    manual.commands().forEach(this::command);
    return script.append(TAIL).toString();
  }

  private String valued() {
    List<Option> all = new ArrayList<>(manual.program().options());
    manual.commands().forEach(command -> all.addAll(command.options()));
    return all.stream()
        .filter(option -> !option.isSwitch())
        .flatMap(option -> option.names().stream())
        .distinct()
        .collect(Collectors.joining("|"));
  }

  private List<String> commandNames() {
    return manual.commands().map(Command::name).toList();
  }

  private static List<String> names(List<Option> options) {
    return options.stream().flatMap(option -> option.names().stream()).toList();
  }

  private static String words(List<String> words, String between) {
    return String.join(between, words);
  }

  private void values(String command, Option option) {
    if (option.isSwitch()) {
      return;
    }
    String pattern =
        option.names().stream().map(name -> command + ":" + name).collect(Collectors.joining("|"));
    line("    " + pattern + ") " + reply(option.values()) + "return ;;");
  }

  private static String reply(Values values) {
    return switch (values) {
      case Values.Free free -> "";
      case Values.Words some -> "_pgmg_words $'" + words(some.words(), "\\n") + "'; ";
      case Values.Files files -> "_pgmg_files -f; ";
      case Values.Folders folders -> "_pgmg_files -d; ";
    };
  }

  private void withoutCommand() {
    branch("''", List.of(), new Values.Words(commandNames()));
  }

  private void command(Command command) {
    Values first =
        command.arguments().stream().map(Argument::values).findFirst().orElse(new Values.Free());
    branch(command.name(), names(command.options()), first);
  }

  private void branch(String pattern, List<String> options, Values arguments) {
    String more = Stream.concat(Stream.of(""), options.stream()).collect(Collectors.joining("\\n"));
    line("    " + pattern + ")");
    line("      case $cur in");
    line("        -*) _pgmg_words \"$options\"$'" + more + "' ;;");
    line("        *) " + reply(arguments) + ";;");
    line("      esac");
    line("      ;;");
  }

  private void line(String text) {
    script.append(text).append('\n');
  }
}
