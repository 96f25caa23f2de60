package dev.pgmg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.JsonSchemas;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed in which format, where no database is needed. */
final class FormatsTest {

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "plan --format json, JSON",
    "--color never plan --FORMAT --format=JSON, JSON",
    "plan --format json --format text, TEXT",
    "plan --format=github, GITHUB",
    "plan --format, TEXT",
    "plan --format xml, TEXT",
    "new --format-json, TEXT",
    "new -- --format json, TEXT",
    "config --config --format=json, JSON",
  })
  void the_format_is_what_its_option_says_last(String arguments, Format format) {
    assertThat(Format.askedFor(arguments.split(" ", -1))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "init --format json, files",
    "init --format json --code-dir other, files",
    "config --format json, config",
    "plan --format json, failure",
    "apply --format json --no-such-option, failure",
    "adopt --format=json stray, failure",
    "status --format json --code-dir nowhere, failure",
    "resolve --format json 001, failure",
    "test --format json --code-dir nowhere, test",
    "watch --format json, failure",
  })
  void what_is_printed_is_one_document_of_its_schema(String arguments, String schema) {
    run(arguments);
    assertThat(JsonSchemas.complaints(schema, text(out))).isEmpty();
  }

  @Test
  void new_says_what_it_has_made() {
    run("init");
    out.reset();
    assertThat(run("new --format json add orders")).isZero();
    assertThat(JsonSchemas.complaints("files", text(out))).isEmpty();
    assertThat(text(out)).contains("\"migrations/002_add_orders.sql\"");
  }

  @Test
  void a_schema_takes_no_field_that_it_does_not_have() {
    assertThat(JsonSchemas.complaints("files", "{\"format\":1,\"created\":[],\"kept\":[]}"))
        .isEmpty();
    assertThat(JsonSchemas.complaints("files", "{\"format\":1,\"created\":[],\"kept\":[],\"a\":1}"))
        .contains("'a'");
    assertThat(JsonSchemas.complaints("plan", "{\"format\":1,\"steps\":[{}]}")).isNotEmpty();
  }

  @Test
  void what_a_format_is_not_there_for_is_wrong_use() {
    assertThat(run("apply --format sql")).isEqualTo(ExitCode.USAGE);
    assertThat(run("config --format github")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void broken_files_are_annotations_with_paths_from_the_root_of_the_checkout() throws Exception {
    Path project = directory.resolve("db, main");
    Files.createDirectories(project.resolve("sql"));
    Files.createDirectory(project.resolve("migrations"));
    Files.writeString(project.resolve("sql/100%.sql"), "select 1;\n\ncreate view 'a' as select 1;");
    int exitCode =
        Main.run(
            new Invocation(
                project,
                Map.of("GITHUB_WORKSPACE", directory.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            "plan",
            "--format",
            "github");
    assertThat(exitCode).isEqualTo(ExitCode.FAILED);
    assertThat(text(out).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith(
            "::error file=db%2C main/sql/100%25.sql,line=1,col=1,title=belongs-in-migrations::")
        .contains("%0Ahint: ");
    assertThat(text(err)).contains("sql/100%.sql:3:13: ");
  }

  private int run(String arguments) {
    return Main.run(
        new Invocation(
            directory,
            Map.of(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        arguments.split(" ", -1));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
