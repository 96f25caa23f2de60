package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.config.Connection;
import dev.pgmg.config.Connection.HostPort;
import dev.pgmg.config.PasswordCommand;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.testing.ServerAddress;
import dev.pgmg.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a Unix shell")
class PasswordCommandRunTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;

  private Connection.Server server(String command) {
    return new Connection.Server(
        List.of(new HostPort("localhost", 1)),
        "d",
        "u",
        Connection.Password.NONE,
        Map.of(),
        new PasswordCommand(command, directory));
  }

  private String password(String command) {
    return PasswordCommandRun.passwordOf(
            server(command), Map.of("PATH", "/usr/bin:/bin", "NAME", "value"), PATIENCE)
        .password()
        .value();
  }

  @Test
  void the_first_line_is_the_password() {
    assertThat(password("printf 'p ä ss\\r\\nmore\\n'")).isEqualTo("p ä ss");
    assertThat(password("printf %s \"$NAME\"")).isEqualTo("value");
    assertThat(password("cat; pwd")).isEqualTo(directory.toString());
  }

  @Test
  void what_runs_on_in_the_background_is_not_waited_for() {
    assertThat(password("sleep 600 & echo secret")).isEqualTo("secret");
  }

  @Test
  void on_failure_its_complaint_is_shown_and_its_output_is_not() {
    assertThatThrownBy(() -> password("echo hunter2; echo the vault is locked >&2; exit 3"))
        .isInstanceOfSatisfying(
            PgmgException.class,
            failed ->
                assertThat(failed.problems().toString())
                    .contains("exit code 3", "the vault is locked")
                    .doesNotContain("hunter2"));
    assertThatThrownBy(() -> password("true")).hasMessageContaining("it printed no password");
  }

  @Test
  void one_that_does_not_end_is_stopped() {
    assertThatThrownBy(
            () ->
                PasswordCommandRun.passwordOf(
                    server("sleep 600"), Map.of("PATH", "/usr/bin:/bin"), Duration.ofMillis(200)))
        .hasMessageContaining("it did not end within");
  }

  @Test
  void the_list_of_processes_does_not_show_the_command() throws Exception {
    Path shown = directory.resolve("arguments");
    assertThat(password("tr '\\0' ' ' < /proc/$$/cmdline > arguments; : hunter2; echo x"))
        .isEqualTo("x");
    assertThat(Files.readString(shown)).contains("eval").doesNotContain("hunter2");
  }

  @Test
  void it_opens_the_database() throws Exception {
    ServerAddress address = TestServer.get().database().address();
    Files.writeString(directory.resolve("password"), address.password() + "\n");
    Connection.Server server =
        new Connection.Server(
            List.of(new HostPort(address.host(), address.port())),
            address.database(),
            address.user(),
            Connection.Password.NONE,
            Map.of(),
            new PasswordCommand("cat password; echo x", directory));
    try (Session session =
        Session.open(server, new SessionOptions("public", ""), System.getenv())) {
      session.execute(List.of("SELECT 1"));
    }
  }
}
