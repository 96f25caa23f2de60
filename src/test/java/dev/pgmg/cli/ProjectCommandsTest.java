package dev.pgmg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.config.Setting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that need no database: init, new and config. */
final class ProjectCommandsTest {

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void init_makes_what_every_other_command_takes() throws Exception {
    assertThat(run("init")).isZero();
    assertThat(text(out)).startsWith("Created pgmg.toml\nCreated migrations/\nCreated sql/\n");
    assertThat(Files.readString(directory.resolve("pgmg.toml")))
        .contains("\nconnection_string = \"embedded\"\n")
        .contains("\n# lock_timeout = \"5s\"\n");
    out.reset();
    assertThat(run("config")).isZero();
    assertThat(text(out)).containsPattern("connection_string +embedded:.* pgmg.toml:4");
  }

  @Test
  void init_leaves_what_is_there() throws Exception {
    Files.writeString(directory.resolve("pgmg.toml"), "# mine");
    Files.createDirectory(directory.resolve("sql"));
    Files.writeString(directory.resolve("sql/a.sql"), "create view a as select 1;");
    assertThat(run("init")).isZero();
    assertThat(text(out)).startsWith("Kept pgmg.toml\nCreated migrations/\nKept sql/\n\n");
    assertThat(Files.readString(directory.resolve("pgmg.toml"))).isEqualTo("# mine");
    assertThat(directory.resolve("sql").toFile().list()).containsExactly("a.sql");
    assertThat(directory.resolve("migrations").toFile().list()).isEmpty();
  }

  @Test
  void init_writes_down_folders_of_other_names() throws Exception {
    assertThat(run("init", "--code-dir", "code")).isZero();
    assertThat(directory.resolve("code/active_users.sql")).exists();
    assertThat(Files.readString(directory.resolve("pgmg.toml")))
        .contains("\ncode_dir = \"code\"\n");
  }

  @Test
  void new_makes_a_file_and_says_which() throws Exception {
    assertThat(run("init")).isZero();
    out.reset();
    assertThat(run("new", "add", "orders")).isZero();
    assertThat(text(out)).isEqualTo("migrations/002_add_orders.sql\n");
    assertThat(Files.readString(directory.resolve("migrations/002_add_orders.sql")))
        .isEqualTo("-- add orders\n");
  }

  @Test
  void new_without_a_folder_says_what_makes_it() {
    assertThat(run("new", "x")).isEqualTo(ExitCode.FAILED);
    assertThat(text(err)).contains("hint: pgmg init makes the folders");
  }

  @Test
  void config_shows_every_setting_and_no_password() throws Exception {
    Files.writeString(
        directory.resolve("pgmg.toml"),
        "connection_string = \"postgres://me:hush@localhost/shop\"\nlock_wait = \"3s\"\n");
    assertThat(run("config")).isZero();
    assertThat(text(out)).doesNotContain("hush").containsPattern("lock_wait +3s +pgmg.toml:2");
    assertThat(text(out).lines()).hasSameSizeAs(Setting.ALL);
    out.reset();
    assertThat(run("config", "--format", "json")).isZero();
    assertThat(text(out)).doesNotContain("hush").contains("\"origin\": \"pgmg.toml:2\"");
  }

  private int run(String... arguments) {
    return Main.run(
        new Invocation(
            directory,
            Map.of(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
