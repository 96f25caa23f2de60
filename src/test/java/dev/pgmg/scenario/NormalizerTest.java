package dev.pgmg.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class NormalizerTest {

  private final TestDatabase database = TestServer.get().database();
  private final Normalizer normalizer = Normalizer.of(Path.of("/tmp/x/project"), database);

  @Test
  void durations_become_one_and_the_same() {
    assertThat(normalizer.normalize("✓ Applied migration 001_a.sql (41 ms)\nin (1.5 s)"))
        .isEqualTo("✓ Applied migration 001_a.sql (… ms)\nin (… ms)");
  }

  @Test
  void types_with_a_precision_stay() {
    assertThat(normalizer.normalize("numeric(10, 2) char(2) f(1)"))
        .isEqualTo("numeric(10, 2) char(2) f(1)");
  }

  @Test
  void paths_and_addresses_become_words() {
    String address = database.address().host() + ":" + database.address().port();
    assertThat(normalizer.normalize("/tmp/x/project/sql/a.sql at " + address))
        .isEqualTo("<project>/sql/a.sql at <server>");
  }

  @Test
  void times_and_process_numbers_become_words() {
    assertThat(normalizer.normalize("since 2026-01-05 09:30:01.5+00 by pid 123, day 2026-01-05"))
        .isEqualTo("since <time> by pid …, day 2026-01-05");
  }
}
