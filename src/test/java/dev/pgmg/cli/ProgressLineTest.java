package dev.pgmg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.Activity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ProgressLineTest {

  private static final Step BOUNDARY = new Step.Boundary("between");

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong(Duration.ofHours(1).toNanos());
  private Optional<Activity> activity = Optional.empty();
  private int looks;
  private int columns = 80;

  private final ProgressLine line =
      new ProgressLine(
          new PrintStream(terminal, true, StandardCharsets.UTF_8),
          () -> columns,
          clock::get,
          () -> {
            looks++;
            return activity;
          });

  @Test
  void what_is_short_is_not_shown_and_not_looked_at() {
    send("SELECT 1");
    pass(1);
    line.draw();

    assertThat(shown()).isEmpty();
    assertThat(looks).isZero();
  }

  @Test
  void it_says_the_step_the_statement_and_how_far_it_is() {
    activity =
        Optional.of(
            new Activity(
                "CREATE INDEX i",
                Duration.ofSeconds(12),
                Activity.Waiting.FOR_NOBODY,
                Optional.of(new Activity.Stage("building index: scanning table", 45, 100))));
    send("SELECT 1", "CREATE INDEX i\n  ON t (a)");
    pass(14);
    columns = 120;
    line.draw();

    assertThat(shown())
        .isEqualTo(
            "\r  1 of 1: COMMIT (between), statement 2 of 2, 12 s, 45 % of building index: scanning table:"
                + " CREATE INDEX i ON t (a)");
  }

  @Test
  void it_says_that_a_lock_is_waited_for() {
    activity =
        Optional.of(
            new Activity(
                "SELECT 1", Duration.ofSeconds(3), Activity.Waiting.FOR_A_LOCK, Optional.empty()));
    send("SELECT 1");
    pass(3);
    line.draw();

    assertThat(shown()).isEqualTo("\r  1 of 1: COMMIT (between), 3 s, waits for a lock: SELECT 1");
  }

  @Test
  void it_is_never_wider_than_the_terminal() {
    activity =
        Optional.of(
            new Activity(
                "SELECT '" + "x".repeat(200),
                Duration.ofSeconds(3),
                Activity.Waiting.FOR_NOBODY,
                Optional.empty()));
    send("SELECT '" + "x".repeat(200) + "'");
    pass(3);
    columns = 40;
    line.draw();

    assertThat(shown()).hasSize(1 + 39).endsWith("…");
  }

  @Test
  void it_is_gone_before_anything_else_is_said_and_does_not_come_back() {
    send("SELECT 1");
    pass(3);
    line.draw();
    terminal.reset();

    line.during(new ApplyEvent.Done(BOUNDARY, Duration.ZERO), () -> shownSoFarIsBlank());
    terminal.reset();
    line.draw();

    assertThat(shown()).isEmpty();
  }

  @Test
  void nothing_is_left_at_the_end() {
    send("SELECT 1");
    pass(3);
    line.draw();
    terminal.reset();
    line.close();
    line.draw();

    shownSoFarIsBlank();
  }

  private void shownSoFarIsBlank() {
    assertThat(shown()).startsWith("\r").endsWith("\r").isBlank();
  }

  private void send(String... statements) {
    List<ApplyEvent.Sent> sent =
        java.util.Arrays.stream(statements)
            .map(sql -> new ApplyEvent.Sent(BOUNDARY, Command.of(sql)))
            .toList();
    line.during(new ApplyEvent.Sending(sent), () -> {});
  }

  private void pass(int seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
