package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** pgmg itself is ended from outside. */
@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
final class SignalsTest {

  // What the server does of them does not differ with its version.
  private static final int OF_EACH_SUBJECT = Share.ofSignals();
  private static final long SEED = 20_250_301;

  @TempDir private Path directories;

  @TestFactory
  Stream<DynamicTest> whenever_pgmg_is_ended_what_is_left_is_whole() {
    return Stream.of("one-transaction", "sections")
        .map(Subject::named)
        .map(subject -> DynamicTest.dynamicTest(subject.name(), () -> end(subject)));
  }

  private void end(Subject subject) throws Exception {
    Random random = new Random(SEED);
    try (Sweep sweep = new Sweep(subject, directories.resolve(subject.name()))) {
      for (int i = 0; i < OF_EACH_SUBJECT; i++) {
        sweep.meet(signal(i, 1 + random.nextInt(sweep.moments())));
      }
      assertThat(sweep.faults()).isEqualTo(OF_EACH_SUBJECT);
    }
  }

  private static Signal signal(int index, int moment) {
    return switch (index % 3) {
      case 0 -> new Signal("KILL", 9, moment);
      case 1 -> new Signal("TERM", 15, moment);
      default -> new Signal("INT", 2, moment);
    };
  }
}
