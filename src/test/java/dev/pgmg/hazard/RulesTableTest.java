package dev.pgmg.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@code docs/hazards.md} are what the code has; {@code -Dupdate} writes the rules.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RulesTableTest {

  private static final Path DOCUMENT = Path.of("docs/hazards.md");
  private static final String HEAD =
      "| rule | statement | hazard | when | safer |\n|---|---|---|---|---|\n";

  @Test
  void every_rule_has_its_row() throws IOException {
    String text = Files.readString(DOCUMENT);
    int from = text.indexOf(HEAD) + HEAD.length();
    int to = text.indexOf("\n\n", from - 1) + 1;
    String rows = Rules.ALL.stream().map(RulesTableTest::row).collect(Collectors.joining());
    if (System.getProperty("update") != null) {
      Files.writeString(DOCUMENT, text.substring(0, from) + rows + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to)).isEqualTo(rows);
  }

  @Test
  void every_hazard_has_its_row() throws IOException {
    List<String> names =
        Files.readString(DOCUMENT)
            .lines()
            .dropWhile(line -> !line.startsWith("| name "))
            .skip(2)
            .takeWhile(line -> line.startsWith("| "))
            .map(line -> line.split("`", -1)[1])
            .toList();
    assertThat(names).containsExactlyElementsOf(HazardKind.words());
  }

  @Test
  void the_setting_takes_every_hazard() {
    assertThat(Setting.HAZARDS).containsExactlyElementsOf(HazardKind.words());
  }

  @Test
  void every_rule_has_a_name_of_its_own_and_says_all_there_is_to_say() {
    assertThat(Rules.ALL).extracting(Rule::name).doesNotHaveDuplicates();
    for (Rule rule : Rules.ALL) {
      assertThat(Arrays.asList(rule.statement(), rule.when(), rule.safer()))
          .as(rule.name())
          .allMatch(text -> !text.isBlank() && !text.contains("\n") && !text.contains("|"));
    }
  }

  private static String row(Rule rule) {
    return "| `%s` | %s | `%s` | %s | %s |%n"
        .formatted(rule.name(), rule.statement(), rule.kind().word(), rule.when(), rule.safer())
        .replace("\r\n", "\n");
  }
}
