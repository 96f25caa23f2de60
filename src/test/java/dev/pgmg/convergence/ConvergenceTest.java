package dev.pgmg.convergence;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whatever the history of edits, the database ends up as the files say.
 *
 * <ul>
 *   <li>{@code -Dpgmg.convergence.first=SEED} and {@code -Dpgmg.convergence.seeds=N}: which
 *       histories.
 *   <li>{@code -Dpgmg.convergence.edits=N}: how long each is.
 *   <li>{@code -Dpgmg.convergence.kinds=view,function,...}: what their projects are made of.
 *   <li>{@code -Dpgmg.convergence.shrink=N}: how many runs may go into making a failure small.
 * </ul>
 */
@Execution(ExecutionMode.CONCURRENT)
final class ConvergenceTest {

  private static final long FIRST = Long.getLong("pgmg.convergence.first", 1);
  private static final long SEEDS = Long.getLong("pgmg.convergence.seeds", 60);
  private static final int EDITS = Integer.getInteger("pgmg.convergence.edits", 8);
  private static final int SHRINKING_RUNS = Integer.getInteger("pgmg.convergence.shrink", 150);

  @TempDir private Path projects;

  @BeforeAll
  static void createRoles() throws SQLException {
    assumeTrue(TestServer.get().role() == TestRole.SUPERUSER, "owners are given away");
    Roles.create();
  }

  @AfterAll
  static void dropRoles() throws SQLException {
    Roles.drop();
  }

  @TestFactory
  Stream<DynamicTest> histories() {
    return LongStream.range(FIRST, FIRST + SEEDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> play(seed)));
  }

  private void play(long seed) throws SQLException, IOException {
    History history = History.of(seed, EDITS);
    Path directory = Files.createDirectories(projects.resolve("seed" + seed));
    Optional<Failure> failure =
        HistoryRun.play(history, Files.createTempDirectory(directory, "run"));
    if (failure.isPresent()) {
      Failure small = Shrinker.shrink(history, failure.get(), directory, SHRINKING_RUNS);
      fail("seed %d: %s", seed, small);
    }
  }
}
