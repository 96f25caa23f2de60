package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.faults.Fault.Manner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The connection ends before, during and after every statement of an apply: a {@link Share} of all
 * these faults.
 */
@Execution(ExecutionMode.CONCURRENT)
final class EveryStatementTest {

  @TempDir private Path directories;

  @TestFactory
  Stream<DynamicTest> whatever_is_cut_off_is_whole_and_can_be_gone_on_with() {
    String wanted = System.getProperty("fault", "");
    return Subject.all().stream()
        .flatMap(
            subject ->
                Stream.of(Manner.values())
                    .map(
                        manner ->
                            DynamicTest.dynamicTest(
                                subject.name() + ", " + manner, () -> sweep(subject, manner))))
        .filter(test -> test.getDisplayName().contains(wanted));
  }

  private void sweep(Subject subject, Manner manner) throws Exception {
    Path directory =
        Files.createDirectories(directories.resolve(subject.name()).resolve(manner.name()));
    try (Sweep sweep = new Sweep(subject, directory)) {
      long start = System.nanoTime();
      List<Fault> faults = sweep.all(manner);
      Share share = Share.ofThisRun();
      for (int i = share.first(); i < faults.size(); i += share.step()) {
        sweep.meet(faults.get(i));
      }
      if (Boolean.getBoolean("pgmg.test.counts")) {
        System.err.printf(
            "%s, %s: %d faults, %.1f s%n",
            subject.name(), manner, sweep.faults(), (System.nanoTime() - start) / 1e9);
      }
      assertThat(sweep.faults()).isPositive();
    }
  }
}
