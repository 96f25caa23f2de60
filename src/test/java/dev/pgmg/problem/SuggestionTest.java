package dev.pgmg.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

  private static final List<String> KNOWN =
      List.of("section", "requires", "rename", "lock_timeout", "mode", "node");

  @ParameterizedTest
  @CsvSource({
    "secton, section",
    "SECTION, section",
    "setcion, section",
    "lock_timout, lock_timeout",
    "reqire, requires",
    "mdoe, mode",
    "ode, mode"
  })
  void a_word_with_few_mistakes_has_a_suggestion(String word, String expected) {
    assertThat(Suggestion.closest(word, KNOWN)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "table", "sections_of_it"})
  void a_word_that_is_like_no_other_has_none(String word) {
    assertThat(Suggestion.closest(word, KNOWN)).isEmpty();
  }
}
