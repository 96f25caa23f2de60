package dev.pgmg.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.config.Connection.HostPort;
import dev.pgmg.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {

  @TempDir Path root;
  ConfigDirectory directory = new ConfigDirectory(Path.of(""));

  @BeforeEach
  void directory() {
    directory = new ConfigDirectory(root).variable("PGUSER", "me");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ann:p%40ss@db:6000/shop?sslmode=require",
        "postgresql://ann:p%40ss@db:6000/shop?sslmode=require",
        "postgresql:///shop?host=db&port=6000&user=ann&password=p%40ss&sslmode=require",
        "host=db port = 6000 dbname='shop' user=ann password='p@ss' sslmode=require",
        "jdbc:postgresql://db:6000/shop?user=ann&password=p%40ss&sslmode=require",
        "  postgres://ann:p%40ss@db:6000/shop?ssl=true ",
      })
  void all_forms_say_the_same(String text) {
    assertThat(directory.server(text))
        .isEqualTo(
            new Connection.Server(
                List.of(new HostPort("db", 6000)),
                "shop",
                "ann",
                new Connection.Password("p@ss"),
                Map.of("sslmode", "require")));
  }

  @Test
  void what_is_not_said_is_as_in_libpq() {
    Connection.Server server = directory.server("postgres://db");
    assertThat(server.describe()).isEqualTo("postgres://me@db:5432/me");
    assertThat(server.password()).isEqualTo(Connection.Password.NONE);
  }

  @Test
  void several_hosts_have_one_port_or_one_each() {
    assertThat(directory.server("postgres://a,b:6000,[::1]:7000/d").hosts())
        .containsExactly(
            new HostPort("a", 5432), new HostPort("b", 6000), new HostPort("::1", 7000));
    assertThat(directory.server("host=a,b port=1 dbname=d").hosts())
        .containsExactly(new HostPort("a", 1), new HostPort("b", 1));
    assertThat(directory.server("postgres://[::1]/d").describe())
        .isEqualTo("postgres://me@[::1]:5432/d");
    assertThat(directory.problems("host=a,b port=1,2,3").getFirst().message())
        .isEqualTo("--connection-string: the connection has 2 hosts and 3 ports");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://%2Ftmp%2Fpg:6000/d",
        "postgres:///d?host=/tmp/pg&port=6000",
        "host=/tmp/pg port=6000 dbname=d"
      })
  void a_directory_is_a_unix_socket(String text) {
    HostPort host = directory.server(text).hosts().getFirst();
    assertThat(host).isEqualTo(new HostPort("/tmp/pg", 6000));
    assertThat(host.isUnixSocket()).isTrue();
    assertThat(directory.server(text).describe()).isEqualTo("postgres://me@%2Ftmp%2Fpg:6000/d");
  }

  @Test
  void quoted_values_may_hold_anything() {
    Connection.Server server =
        directory.server("host=h password='a b\\'c\\\\d' dbname=x\\ y options='-c a=b'");
    assertThat(server.password().value()).isEqualTo("a b'c\\d");
    assertThat(server.database()).isEqualTo("x y");
    assertThat(server.parameters()).containsEntry("options", "-c a=b");
  }

  @Test
  void a_jdbc_url_keeps_what_its_parameters_mean() throws IOException {
    directory.file("ca.pem", "");
    Connection.Server server =
        directory.server(
            "jdbc:postgresql://a,b:2/d?ssl=true&sslrootcert=ca.pem&currentSchema=app&targetServerType=preferSecondary"
                + "&ApplicationName=x&prepareThreshold=0&loadBalanceHosts=true&options=-c%20a=b");
    assertThat(server.hosts()).containsExactly(new HostPort("a", 5432), new HostPort("b", 2));
    assertThat(server.parameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "sslmode", "verify-full",
                "sslrootcert", root.resolve("ca.pem").toString(),
                "options", "-c search_path=app -c a=b",
                "target_session_attrs", "prefer-standby",
                "application_name", "x",
                "load_balance_hosts", "random"));
    assertThat(directory.server("jdbc:postgresql:d").describe())
        .isEqualTo("postgres://me@localhost:5432/d");
  }

  @Test
  void libpq_environment_fills_what_the_string_does_not_say() {
    directory
        .variable("PGHOST", "h")
        .variable("PGPORT", "6000")
        .variable("PGPASSWORD", "secret")
        .variable("PGSSLMODE", "verify-full")
        .variable("PGSSLROOTCERT", "/c")
        .variable("PGCONNECT_TIMEOUT", "5")
        .variable("PGAPPNAME", "app")
        .variable("PGOPTIONS", "-c x=y")
        .variable("PGTARGETSESSIONATTRS", "read-write");
    Connection.Server server = directory.server("dbname=d sslmode=require");
    assertThat(server.describe()).isEqualTo("postgres://me@h:6000/d");
    assertThat(server.password().value()).isEqualTo("secret");
    assertThat(server.parameters())
        .containsEntry("sslmode", "require")
        .containsEntry("sslrootcert", "/c")
        .containsEntry("connect_timeout", "5")
        .containsEntry("application_name", "app")
        .containsEntry("options", "-c x=y")
        .containsEntry("target_session_attrs", "read-write");
  }

  @Test
  void an_address_is_where_to_connect_and_the_host_whom_to_expect() {
    assertThat(directory.server("host=db,x hostaddr=10.0.0.1,::1").hosts())
        .containsExactly(new HostPort("db", 5432, "10.0.0.1"), new HostPort("x", 5432, "::1"));
    assertThat(directory.server("hostaddr=10.0.0.1 port=7").hosts())
        .containsExactly(new HostPort("10.0.0.1", 7, "10.0.0.1"));
    assertThat(directory.problems("host=a,b hostaddr=10.0.0.1").getFirst().message())
        .isEqualTo("--connection-string: the connection has 2 hosts and 1 addresses");
  }

  @Test
  void the_files_of_tls_are_looked_for_in_the_home_directory() throws IOException {
    assertThat(directory.server("host=h").parameters()).isEmpty();
    for (String name : List.of("root.crt", "postgresql.crt", "root.crl")) {
      directory.file(".postgresql/" + name, "");
    }
    Path home = root.resolve(".postgresql");
    assertThat(directory.server("host=h").parameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "sslrootcert", home.resolve("root.crt").toString(),
                "sslcert", home.resolve("postgresql.crt").toString(),
                "sslkey", home.resolve("postgresql.key").toString(),
                "sslcrl", home.resolve("root.crl").toString()));
    assertThat(directory.server("host=/tmp").parameters()).isEmpty();
  }

  @Test
  void files_in_a_connection_string_are_relative_to_where_it_stands() throws IOException {
    directory.file("project/ca.pem", "");
    directory.file(
        "project/pgmg.toml",
        "connection_string = \"host=h sslrootcert=ca.pem sslmode=verify-ca\"\n");
    Path project = root.resolve("project");
    Files.createDirectories(project.resolve("below"));
    assertThat(
            ((Connection.Server) directory.read(project.resolve("below")).connection())
                .parameters())
        .containsEntry("sslrootcert", project.resolve("ca.pem").toString());
  }

  @Test
  void tls_that_would_verify_nothing_is_refused() {
    assertThat(directory.server("host=h sslrootcert=system").parameters())
        .containsEntry("sslmode", "verify-full");
    assertThat(directory.problems("host=h sslrootcert=system sslmode=require").getFirst().message())
        .endsWith("sslmode=require is too weak for sslrootcert=system");
    assertThat(directory.problems("host=h sslnegotiation=direct").getFirst().message())
        .endsWith("sslmode=prefer is too weak for sslnegotiation=direct");
    assertThat(directory.problems("host=h sslmode=verify-full").getFirst().message())
        .endsWith("sslmode=verify-full needs a root certificate, and there is none");
    assertThat(directory.problems("host=h sslmode=verify-ca sslrootcert=no.crt").getFirst())
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .endsWith("file " + root.resolve("no.crt") + " does not exist"));
  }

  @Test
  void the_environment_s_time_zone_and_date_style_become_options() {
    directory.variable("PGTZ", "Europe/Berlin").variable("PGDATESTYLE", "ISO, DMY");
    assertThat(directory.server("host=h options='-c a=b'").parameters())
        .containsEntry("options", "-c TimeZone=Europe/Berlin -c DateStyle=ISO,\\ DMY -c a=b");
  }

  @Test
  void a_command_is_asked_only_where_nobody_says_the_password() throws IOException {
    directory.toml("password_command = \"pass show ${PGUSER}\"\n");
    PasswordCommand command = new PasswordCommand("pass show me", root);
    assertThat(directory.server("postgres://h/d").passwordCommand()).isEqualTo(command);
    assertThat(directory.server("postgres://me:given@h/d").passwordCommand())
        .isEqualTo(PasswordCommand.NONE);
    directory.variable("PGPASSWORD", "x");
    assertThat(directory.server("postgres://h/d").passwordCommand())
        .isEqualTo(PasswordCommand.NONE);
    assertThat(directory.read().toString()).doesNotContain("pass show");
  }

  @Test
  void the_embedded_server_has_a_directory() {
    assertThat(directory.option(Setting.CONNECTION_STRING, "embedded").read().connection())
        .isEqualTo(new Connection.Embedded(root.resolve(".pgmg")));
    assertThat(directory.option(Setting.CONNECTION_STRING, "embedded:x/y").read().connection())
        .isEqualTo(new Connection.Embedded(root.resolve("x/y")));
  }

  @Test
  void unknown_parameters_are_errors_with_a_suggestion() {
    Problem problem = directory.problems("postgres://h/d?ssl_mode=require").getFirst();
    assertThat(problem.message())
        .isEqualTo("--connection-string: unknown connection parameter \"ssl_mode\"");
    assertThat(problem.hint()).isEqualTo("did you mean \"sslmode\"?");
    assertThat(directory.problems("postgres://h/d?sslmode=ful").getFirst().message())
        .contains("sslmode has none of the values disable, allow, prefer");
    assertThat(directory.problems("host=h keepalives_idle=x").getFirst().message())
        .isEqualTo("--connection-string: keepalives_idle is not a whole number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://u:hunter2@x@h/d",
        "postgres://u:hun/ter2@h/d",
        "postgres://u:12/hunter2@h/d",
        "postgres://u:hunter2@h:port/d",
        "postgres://u:hunter2%@h/d",
        "postgres://u:hunter2%zz@h/d",
        "postgres://u:hunter2@h/d?sslmood=x",
        "postgres://u:hunter2@[::1/d",
        "postgres://u:hunter2@h/d?sslmode",
        "postgres://u:1/x?hunter2=1",
        "host=h password=my hunter2",
        "host=h password=my hunter2=x",
        "host=h password='hunter2",
        "password=hunter2 host=a,b port=1,2,3",
        "password=hunter2 connect_timeout=x",
        "jdbc:postgresql://u:hunter2@h/d",
        "jdbc:postgresql://h/d?password=hunter2&foo=bar",
        "hunter2",
        "mysql://u:hunter2@h/d",
      })
  void no_problem_shows_a_password(String text) throws IOException {
    assertThat(directory.problems(text).toString()).doesNotContain("hunter2", "ter2");
    ConfigDirectory file = new ConfigDirectory(root);
    file.toml("connection_string = \"" + text + "\"\n");
    assertThat(file.problems().toString()).contains("pgmg.toml").doesNotContain("hunter2", "ter2");
  }

  @Test
  void no_value_shows_a_password() {
    Settings settings =
        directory
            .option(
                Setting.CONNECTION_STRING, "postgres://u:hunter2@h/d?sslkey=k&sslpassword=hunter2")
            .read();
    assertThat(settings.toString()).doesNotContain("hunter2").contains("postgres://u@h:5432/d");
  }

  @Test
  void the_password_file_is_searched_from_the_top() throws IOException {
    passwordFile(
        "# *:*:*:*:comment\nother:*:*:*:no\nh:5432:*:me:a\\:b\\\\c\n*:*:*:*:rest\n", "rw-------");
    assertThat(directory.server("postgres://h/d").password().value()).isEqualTo("a:b\\c");
    assertThat(directory.server("postgres://h:1/d").password().value()).isEqualTo("rest");
    assertThat(directory.server("postgres://me:given@h/d").password().value()).isEqualTo("given");
    assertThat(directory.server("host=/tmp dbname=d").password().value()).isEqualTo("rest");
  }

  @Test
  void a_password_file_that_others_can_read_is_left_aside_with_a_warning() throws IOException {
    passwordFile("*:*:*:*:x\n", "rw-r-----");
    Settings settings = directory.option(Setting.CONNECTION_STRING, "postgres://a,b/d").read();
    assertThat(settings.warnings()).hasSize(1).first().asString().contains("chmod 0600");
    assertThat(directory.server().password().value()).isEmpty();
  }

  private void passwordFile(String text, String permissions) throws IOException {
    directory.file(".pgpass", text);
    Files.setPosixFilePermissions(
        root.resolve(".pgpass"), PosixFilePermissions.fromString(permissions));
  }

  @Test
  void a_service_goes_before_the_environment_and_after_the_string() throws IOException {
    directory.file(".pg_service.conf", "[x]\nhost=no\n[shop]\n# c\nhost=s\nport=7\nuser=u\n[z]\n");
    directory.variable("PGSERVICE", "shop").variable("PGPORT", "8");
    assertThat(directory.server("dbname=d user=v").describe()).isEqualTo("postgres://v@s:7/d");
    assertThat(directory.problems("service=none").getFirst().message())
        .contains("no connection service \"none\" in ");
  }
}
