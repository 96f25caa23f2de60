package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.project.Limits;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PatienceTest {

  private static final long SEED = 7;
  private static final int ATTEMPTS = 1000;

  @Test
  void delays_double_up_to_a_limit_and_are_varied_by_half() {
    Random chance = new Random(SEED);
    Patience patience = patience(Limits.Backoff.EXPONENTIAL);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Duration full = Duration.ofSeconds(1L << Math.min(attempt - 1, 6));

      assertThat(patience.delayAfter(attempt, chance.nextDouble()))
          .isBetween(full.dividedBy(2), full);
    }
  }

  @Test
  void without_backoff_they_stay_as_they_are_but_for_chance() {
    Random chance = new Random(SEED);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      assertThat(patience(Limits.Backoff.NONE).delayAfter(attempt, chance.nextDouble()))
          .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
  }

  @Test
  void equal_chances_give_equal_delays() {
    Patience patience = patience(Limits.Backoff.EXPONENTIAL);

    assertThat(patience.delayAfter(3, new Random(SEED).nextDouble()))
        .isEqualTo(patience.delayAfter(3, new Random(SEED).nextDouble()));
    assertThat(patience.delayAfter(3, 0)).isLessThan(patience.delayAfter(3, 1));
  }

  private static Patience patience(Limits.Backoff backoff) {
    return new Patience(Duration.ZERO, Duration.ZERO, ATTEMPTS, Duration.ofSeconds(1), backoff);
  }
}
