package dev.pgmg.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  @TempDir Path root;
  ConfigDirectory directory = new ConfigDirectory(Path.of(""));

  @BeforeEach
  void directory() {
    directory = new ConfigDirectory(root);
  }

  private Origin origin(Settings settings, Setting<?> setting) {
    return settings.values().stream()
        .filter(shown -> shown.setting().equals(setting))
        .findFirst()
        .orElseThrow()
        .origin();
  }

  @Test
  void without_anything_said_all_is_default() {
    Settings settings = directory.read();
    assertThat(settings.migrationsDirectory()).isEqualTo(root.resolve("migrations"));
    assertThat(settings.codeDirectory()).isEqualTo(root.resolve("sql"));
    assertThat(settings.exclude()).isEmpty();
    assertThat(settings.stateSchema()).isEqualTo("public");
    assertThat(settings.checkBodies()).isEqualTo(CheckBodies.ERROR);
    assertThat(settings.notifications()).isEqualTo(Notify.ON);
    assertThat(settings.lockWait()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.values()).allMatch(shown -> shown.origin() instanceof Origin.Default);
  }

  @Test
  void an_option_goes_before_the_environment_and_that_before_the_file() throws IOException {
    directory.toml("lock_wait = '3s'\nstate_schema = 'c'\ncode_dir = 'c'\n");
    directory.variable("PGMG_LOCK_WAIT", "2min").variable("PGMG_STATE_SCHEMA", "b");
    directory.option(Setting.LOCK_WAIT, "1s");
    Settings settings = directory.read();
    assertThat(settings.lockWait()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.stateSchema()).isEqualTo("b");
    assertThat(settings.codeDirectory()).isEqualTo(root.resolve("c"));
    assertThat(origin(settings, Setting.LOCK_WAIT).describe()).isEqualTo("option --lock-wait");
    assertThat(origin(settings, Setting.STATE_SCHEMA).describe())
        .isEqualTo("environment PGMG_STATE_SCHEMA");
    assertThat(origin(settings, Setting.CODE_DIR).describe()).isEqualTo("pgmg.toml:3");
  }

  @Test
  void the_file_is_looked_for_upwards_and_its_paths_are_relative_to_it() throws IOException {
    directory.toml("migrations_dir = 'db/changes'\nconnection_string = 'embedded'\n");
    Path below = Files.createDirectories(root.resolve("a/b"));
    Settings settings = directory.option(Setting.CODE_DIR, "code").read(below);
    assertThat(settings.migrationsDirectory()).isEqualTo(root.resolve("db/changes"));
    assertThat(settings.codeDirectory()).isEqualTo(below.resolve("code"));
    assertThat(settings.connection()).isEqualTo(new Connection.Embedded(root.resolve(".pgmg")));
    assertThat(settings.display(settings.migrationsDirectory())).isEqualTo("../../db/changes");
  }

  @Test
  void a_named_file_is_read_instead() throws IOException {
    directory.toml("this is not read").file("other/my.toml", "code_dir = 'x'");
    Settings settings = directory.option(Setting.CONFIG, "other/my.toml").read();
    assertThat(settings.codeDirectory()).isEqualTo(root.resolve("other/x"));
    assertThat(settings.migrationsDirectory()).isEqualTo(root.resolve("other/migrations"));
  }

  @Test
  void a_named_file_that_is_not_there_is_an_error() {
    assertThat(directory.option(Setting.CONFIG, "none.toml").messages())
        .containsExactly("none.toml cannot be read");
  }

  @Test
  void a_malformed_file_is_an_error_with_its_place() throws IOException {
    directory.toml("# one\ncode_dir = \n");
    Problem problem = directory.problems().getFirst();
    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_CONFIG);
    assertThat(problem.place()).contains(new SourceLocation("pgmg.toml", 2, 12, "code_dir = "));
  }

  @Test
  void a_malformed_line_with_a_password_is_not_shown() throws IOException {
    directory.toml("connection_string = \"postgres://u:hunter2@h/d\nlock_wait = '1s'\n");
    assertThat(directory.problems().toString()).contains("pgmg.toml").doesNotContain("hunter2");
  }

  @Test
  void variables_in_the_file_are_replaced() throws IOException {
    directory.toml(
        "connection_string = 'postgres://${DB_USER}:${DB_PW}@h/d'\nexclude = ['${X}/**']");
    directory.variable("DB_USER", "ann").variable("DB_PW", "s$1\\").variable("X", "old");
    Settings settings = directory.read();
    assertThat(settings.exclude()).containsExactly("old/**");
    assertThat(settings.connection().describe()).isEqualTo("postgres://ann@h:5432/d");
    assertThat(directory.server().password().value()).isEqualTo("s$1\\");
  }

  @Test
  void a_variable_that_is_not_set_is_an_error() throws IOException {
    directory.toml("\ncode_dir = '${NOPE}/sql'");
    Problem problem = directory.problems().getFirst();
    assertThat(problem.message()).isEqualTo("environment variable NOPE is not set");
    assertThat(problem.place()).map(SourceLocation::line).contains(2);
  }

  @Test
  void unknown_keys_are_errors_with_a_suggestion() throws IOException {
    directory.toml("code_dirs = 'x'\n[hazards]\ndenny = []\n[connection]\nhost = 'x'\n");
    assertThat(directory.problems())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "unknown setting code_dirs",
            "unknown setting hazards.denny",
            "unknown setting connection",
            "unknown setting connection.host");
    assertThat(directory.problems())
        .extracting(Problem::hint)
        .contains("did you mean code_dir?", "did you mean hazards.deny?");
  }

  @Test
  void unknown_variables_are_errors_with_a_suggestion() {
    Problem problem = directory.variable("PGMG_LOCKWAIT", "1s").problems().getFirst();
    assertThat(problem.message()).isEqualTo("unknown environment variable PGMG_LOCKWAIT");
    assertThat(problem.hint()).isEqualTo("did you mean PGMG_LOCK_WAIT?");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    directory.toml(
        """
        lock_wait = "60"
        notify = "no"
        check_bodies = "never"
        exclude = ["a{"]
        code_dir = ""
        [hazards]
        deny = ["data-lost"]
        small_table_rows = -1
        """);
    directory.variable("PGMG_X", "y").option(Setting.CONNECTION_STRING, "mysql://h/d");
    assertThat(directory.messages())
        .hasSize(9)
        .contains(
            "lock_wait: \"60\" is not a duration",
            "notify must be true or false",
            "check_bodies: \"never\" is none of error, warn",
            "code_dir: must not be empty",
            "hazards.deny: \"data-lost\" is not a hazard",
            "hazards.small_table_rows: \"-1\" is not a whole number from 0 on",
            "unknown environment variable PGMG_X",
            "--connection-string: this is not a connection string of PostgreSQL");
  }

  @Test
  void durations_have_units() throws IOException {
    for (String text : new String[] {"500ms", "0s", "2min", "1h", "1d"}) {
      assertThat(directory.option(Setting.LOCK_WAIT, text).read().lockWait()).isNotNull();
    }
    assertThat(directory.option(Setting.LOCK_WAIT, "2min").read().lockWait())
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(directory.option(Setting.LOCK_WAIT, "soon").problems().getFirst().hint())
        .contains("60s");
  }

  @Test
  void lists_in_variables_are_separated_by_commas() {
    Settings settings =
        directory
            .variable("PGMG_EXCLUDE", "a/**, b/**")
            .variable("PGMG_HAZARDS_DENY", "data-loss,mass-drop")
            .variable("PGMG_NOTIFY", "off")
            .read();
    assertThat(settings.exclude()).containsExactly("a/**", "b/**");
    assertThat(settings.hazards().denied()).containsExactlyInAnyOrder("data-loss", "mass-drop");
    assertThat(settings.notifications()).isEqualTo(Notify.OFF);
  }

  @Test
  void database_url_comes_after_the_file() throws IOException {
    directory.variable("DATABASE_URL", "postgres://one/a");
    assertThat(directory.server().describe()).endsWith("@one:5432/a");
    assertThat(origin(directory.read(), Setting.CONNECTION_STRING).describe())
        .isEqualTo("environment DATABASE_URL");
    directory.toml("connection_string = 'postgres://two/b'");
    assertThat(directory.server().describe()).endsWith("@two:5432/b");
  }

  @Test
  void the_example_shows_every_setting_with_its_default() throws IOException {
    String example = Files.readString(Path.of("pgmg.toml.example"));
    directory.toml(example);
    Settings defaults = directory.read();
    // What can be uncommented is a table or an assignment; the rest is prose.
    directory.toml(example.replaceAll("(?m)^# (\\[\\w+\\]|\\w+ = .*)$", "$1"));
    Settings all = directory.read();
    assertThat(all.values())
        .allMatch(
            shown ->
                shown.origin() instanceof Origin.ConfigLine
                    || shown.setting().equals(Setting.CONFIG)
                    || shown.setting().equals(Setting.CONNECTION_STRING));
    assertThat(all).usingRecursiveComparison().ignoringFields("values").isEqualTo(defaults);
  }
}
