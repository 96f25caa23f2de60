package dev.pgmg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ProjectGeneratorTest {

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 150})
  void the_server_takes_the_files_in_their_order(int count) throws SQLException {
    List<GeneratedFile> files = ProjectGenerator.generate(count, count);
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run(files.stream().map(GeneratedFile::sql).collect(Collectors.joining("\n")));
      assertThat(database.dump().lines()).hasSizeGreaterThan(count);
    }
  }

  @Test
  void as_many_objects_are_declared_as_were_asked_for() {
    List<GeneratedFile> files = ProjectGenerator.generate(500, 7);
    assertThat(files.stream().mapToInt(GeneratedFile::declared).sum()).isEqualTo(500);
    assertThat(
            files.stream()
                .filter(file -> file.path().startsWith("sql/"))
                .flatMap(file -> file.sql().lines())
                .filter(line -> line.startsWith("CREATE "))
                .count())
        .isEqualTo(500);
  }

  @Test
  void every_file_has_a_path_of_its_own() {
    assertThat(ProjectGenerator.generate(500, 7))
        .extracting(GeneratedFile::path)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_same_seed_gives_the_same_project() {
    assertThat(ProjectGenerator.generate(200, 3)).isEqualTo(ProjectGenerator.generate(200, 3));
    assertThat(ProjectGenerator.generate(200, 3)).isNotEqualTo(ProjectGenerator.generate(200, 4));
  }
}
