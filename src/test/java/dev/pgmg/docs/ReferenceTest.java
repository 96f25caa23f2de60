package dev.pgmg.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.cli.Invocation;
import dev.pgmg.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is made from the commands: the page, the manual pages, and completions, each in its shell.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReferenceTest {

  @TempDir private static Path directory;

  @BeforeAll
  static void write() throws IOException {
    assertThat(
            Main.run(new Invocation(directory, Map.of(), System.out, System.err), "reference", "."))
        .isZero();
    Files.createDirectories(directory.resolve("migrations"));
  }

  /** {@code -Dupdate} writes it anew. */
  @Test
  void the_page_is_what_the_program_says() throws IOException {
    Path page = Path.of("docs/cli.md");
    String now = Files.readString(directory.resolve("cli.md"));
    if (System.getProperty("update") != null) {
      Files.writeString(page, now);
    }
    assertThat(now).isEqualTo(Files.readString(page));
  }

  @Test
  void there_is_a_manual_page_of_each_command_and_nothing_is_wrong_with_it() throws Exception {
    List<Path> pages;
    try (Stream<Path> files = Files.list(directory.resolve("man"))) {
      pages = files.toList();
    }
    assertThat(pages)
        .extracting(page -> page.getFileName().toString())
        .contains("pgmg.1", "pgmg-apply.1", "pgmg-completion.1");
    assumeTrue(isThere("mandoc"));
    for (Path page : pages) {
      // They have no date: equal sources give equal pages.
      assertThat(run("mandoc", "-Tlint", "-Wwarning", page.toString()).lines())
          .allMatch(warning -> warning.contains("missing date"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pgmg ap, apply",
    "pgmg --code-dir x st, status",
    "pgmg plan --format '', text json sql github",
    "pgmg apply --format '', text json github",
    "pgmg plan --format = s, sql",
    "pgmg apply --allow d, data-loss",
    "pgmg apply --lock-, --lock-wait --lock-timeout",
    "pgmg apply --code-dir mi, migrations",
    "pgmg apply --config cl, cli.md",
    "pgmg completion '', bash zsh fish",
    "pgmg help ap, apply"
  })
  void bash_completes(String typed, String completed) throws Exception {
    assumeTrue(isThere("bash"));
    String script =
        "source completions/pgmg.bash; COMP_WORDS=("
            + typed
            + "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _pgmg; echo \"${COMPREPLY[*]}\"";

    assertThat(run("bash", "-c", script).strip().split(" ", -1))
        .containsExactlyInAnyOrder(completed.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "'pgmg ap', apply",
    "'pgmg plan --format ', text json sql github",
    "'pgmg apply --allow d', data-loss",
    "'pgmg apply --lock-', --lock-wait --lock-timeout",
    "'pgmg apply --code-dir mi', migrations/",
    "'pgmg completion ', bash zsh fish"
  })
  void fish_completes(String typed, String completed) throws Exception {
    assumeTrue(isThere("fish"));
    String script = "source completions/pgmg.fish; complete -C '" + typed + "'";

    List<String> words =
        run("fish", "-c", script).lines().map(line -> line.split("\t", 2)[0]).toList();
    assertThat(words).containsExactlyInAnyOrder(completed.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "'pgmg ap', pgmg apply",
    "'pgmg plan --format s', pgmg plan --format sql",
    "'pgmg apply --allow d', pgmg apply --allow data-loss",
    "'pgmg apply --code-dir mi', pgmg apply --code-dir migrations/",
    "'pgmg completion f', pgmg completion fish"
  })
  void zsh_completes(String typed, String completed) throws Exception {
    assumeTrue(isThere("zsh"));
    Files.writeString(
        directory.resolve("try.zsh"),
        """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "PS1= PS2= ; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -d $PWD/dump"
        zpty -w shell "source completions/_pgmg"
        zpty -w shell "show() { print -r -- \\"<<\\$BUFFER>>\\"; BUFFER=; zle accept-line }; zle -N show"
        zpty -w shell "bindkey '^Xs' show; print re''ady"
        zpty -r shell out '*ready*'
        zpty -w -n shell "$1"$'\\t\\x18s'
        zpty -r shell out '*<<*>>*'
        print -r -- "${${out##*<<}%%>>*}"
        """);

    assertThat(run("zsh", "-f", "try.zsh", typed).strip()).isEqualTo(completed);
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
