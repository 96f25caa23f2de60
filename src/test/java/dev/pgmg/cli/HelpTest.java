package dev.pgmg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HelpTest {

  static Stream<String> commands() {
    return program().getSubcommands().keySet().stream();
  }

  @Test
  void every_command_that_is_shown_is_in_one_group() {
    List<String> shown =
        program().getSubcommands().values().stream()
            .filter(command -> !command.getCommandSpec().usageMessage().hidden())
            .map(CommandLine::getCommandName)
            .toList();

    assertThat(CommandGroup.allNames())
        .as("the commands of CommandGroup")
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void no_line_is_wider_than_80_columns(String command) {
    assertThat(run(command, "--help")).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void there_is_an_example_of_each_command(String command) {
    List<String> help = run(command, "--help");

    assertThat(help.get(help.indexOf("Example:") + 1)).contains("pgmg").contains(command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_and_a_command_is_the_same_as_the_option(String command) {
    assertThat(run("help", command)).isEqualTo(run(command, "--help"));
  }

  @Test
  void the_program_shows_an_example_first_and_exit_codes_last() {
    List<String> help = run("--help");

    assertThat(help).allMatch(line -> line.length() <= 80);
    assertThat(help.subList(3, help.size()).getFirst()).isEqualTo("Example:");
    assertThat(help.getLast()).contains("130", "interrupted");
  }

  @Test
  void it_is_coloured_where_that_is_asked_for_only() {
    assertThat(String.join("\n", run("--help"))).doesNotContain("\u001b");
  }

  private static CommandLine program() {
    PgmgCommand top = new PgmgCommand();
    return Main.commands(
        top, new Context(invocation(new ByteArrayOutputStream()), top.options(), Format.TEXT));
  }

  private static List<String> run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(Main.run(invocation(out), arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Invocation invocation(ByteArrayOutputStream out) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Invocation(Path.of("").toAbsolutePath(), Map.of(), stream, stream);
  }
}
