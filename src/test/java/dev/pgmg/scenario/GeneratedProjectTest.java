package dev.pgmg.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.GeneratedFile;
import dev.pgmg.testing.ProjectGenerator;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects of some size, which nobody wrote with pgmg in mind. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class GeneratedProjectTest {

  private final Program program = new InProcess();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void apply_makes_of_a_project_what_its_statements_make_in_a_right_order(
      long seed, @TempDir Path directory) throws IOException, SQLException {
    List<GeneratedFile> files = ProjectGenerator.generate(200, seed);
    ProjectGenerator.write(directory, files);
    try (TestDatabase byHand = TestServer.get().createDatabase();
        TestDatabase applied = TestServer.get().createDatabase()) {
      byHand.run(files.stream().map(GeneratedFile::sql).collect(Collectors.joining("\n")));
      Program.Output apply = run("apply", directory, applied);
      assertThat(apply.isSuccess()).as(apply.asTranscript()).isTrue();
      assertThat(applied.dump().differencesFrom(byHand.dump())).isEmpty();
      assertThat(run("plan", directory, applied).out())
          .isEqualTo("No changes. Database is up to date.\n");
    }
  }

  private Program.Output run(String command, Path directory, TestDatabase database) {
    return program.run(directory, database.connectionString(), CommandLine.parse(command));
  }
}
