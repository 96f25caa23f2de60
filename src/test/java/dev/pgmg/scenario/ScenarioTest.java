package dev.pgmg.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Plays every scenario under {@code src/test/scenarios}.
 *
 * <ul>
 *   <li>{@code -Dscenario=TEXT} plays only those with this text in their path.
 *   <li>{@code -Dupdate} writes the transcripts anew. Read the diff before you commit it.
 *   <li>{@code -Dupdate=version} writes them for servers up to the one that runs, where they
 *       differ.
 * </ul>
 */
@Execution(ExecutionMode.CONCURRENT)
final class ScenarioTest {

  private static final Path ROOT = Path.of("src/test/scenarios");

  @TempDir private Path projects;

  @TestFactory
  Stream<DynamicNode> scenarios() {
    String wanted = System.getProperty("scenario", "");
    return Scenario.allIn(ROOT).stream()
        .filter(scenario -> scenario.folder().toString().contains(wanted))
        .collect(Collectors.groupingBy(Scenario::promise, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            promise ->
                DynamicContainer.dynamicContainer(promise.getKey(), tests(promise.getValue())));
  }

  private Stream<DynamicTest> tests(List<Scenario> scenarios) {
    return scenarios.stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.name(), scenario.folder().toUri(), () -> play(scenario)));
  }

  private void play(Scenario scenario) throws IOException, SQLException {
    TestServer server = TestServer.get();
    assumeTrue(
        scenario.whySuperuser().isEmpty() || server.role() == TestRole.SUPERUSER,
        () -> "pgmg must be a superuser: " + scenario.whySuperuser().orElse(""));
    Path project =
        Files.createDirectories(projects.resolve(scenario.promise()).resolve(scenario.name()))
            .toRealPath();
    ScenarioRun.Result result = ScenarioRun.play(scenario, new InProcess(), server, project);
    assertAll(
        () -> Transcript.check(scenario, server.majorVersion(), result.transcript()),
        () -> assertThat(result.broken()).as("standing oracles").isEmpty());
  }
}
