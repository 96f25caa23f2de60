package dev.pgmg.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "250, PT0.25S",
    "500us, PT0.0005S",
    "500ms, PT0.5S",
    "2s, PT2S",
    "2 s, PT2S",
    "1min, PT1M",
    "5m, PT5M",
    "1m30s, PT1M30S",
    "1h 30min, PT1H30M",
    "1d, PT24H"
  })
  void a_length_of_time_is_a_number_and_a_unit(String text, Duration expected) {
    assertThat(DurationText.read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "abc", "-1s", "1x", "1.5s", "s", "1s2", "1minute", "9999999999s"})
  void anything_else_is_none(String text) {
    assertThat(DurationText.read(text)).isEmpty();
  }
}
