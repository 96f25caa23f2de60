package dev.pgmg.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.project.NextMigration.Style;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the next migration is called. */
final class NextMigrationTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2025, 1, 31, 12, 0, 5);

  @Test
  void the_first_has_three_digits() {
    assertThat(name("create users")).isEqualTo("001_create_users.sql");
  }

  @Test
  void the_next_number_has_as_many_digits_and_the_same_separator() {
    assertThat(name("b", "0001-a.sql", "0009-z.sql")).isEqualTo("0010-b.sql");
    assertThat(name("b", "9_a.sql")).isEqualTo("10_b.sql");
    assertThat(name("b", "99_a.sql", "100_c.sql")).isEqualTo("101_b.sql");
  }

  @Test
  void timestamps_are_followed_by_timestamps() {
    assertThat(name("b", "20240101000000_a.sql")).isEqualTo("20250131120005_b.sql");
  }

  @Test
  void a_timestamp_is_never_below_the_last_one() {
    assertThat(name("b", "20990101000000_a.sql")).isEqualTo("20990101000001_b.sql");
  }

  @Test
  void the_style_may_be_told() {
    List<Path> files = List.of(Path.of("001_a.sql"));
    assertThat(NextMigration.fileName(files, "b", Style.TIMESTAMP, NOW))
        .isEqualTo("20250131120005_b.sql");
    assertThat(
            NextMigration.fileName(
                List.of(Path.of("20240101000000_a.sql")), "b", Style.SEQUENCE, NOW))
        .isEqualTo("20240101000001_b.sql");
  }

  @Test
  void words_become_a_name() {
    assertThat(name("Größe: \"x\" / y.sql")).isEqualTo("001_Größe_x_y_sql.sql");
    assertThatThrownBy(() -> name(" -- ")).isInstanceOf(PgmgException.class);
  }

  private static String name(String words, String... files) {
    return NextMigration.fileName(
        Arrays.stream(files).map(Path::of).toList(), words, Style.AS_BEFORE, NOW);
  }
}
