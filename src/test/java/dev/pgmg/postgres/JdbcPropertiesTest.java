package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.config.Connection;
import dev.pgmg.config.Connection.HostPort;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class JdbcPropertiesTest {

  private static Connection.Server server(Map<String, String> parameters, HostPort... hosts) {
    return new Connection.Server(
        List.of(hosts), "my db", "ann", new Connection.Password("secret"), parameters);
  }

  private static Properties properties(Map<String, String> parameters) {
    return JdbcProperties.of(server(parameters, new HostPort("h", 1))).getFirst().properties();
  }

  @Test
  void several_hosts_are_one_url_without_password() {
    JdbcProperties way =
        JdbcProperties.of(server(Map.of(), new HostPort("a", 1), new HostPort("::1", 2)))
            .getFirst();
    assertThat(way.url()).isEqualTo("jdbc:postgresql://a:1,[::1]:2/my+db");
    assertThat(way.toString()).doesNotContain("secret");
    assertThat(way.properties())
        .containsEntry("user", "ann")
        .containsEntry("password", "secret")
        .containsEntry("ApplicationName", "pgmg");
  }

  @Test
  void parameters_get_the_names_of_the_driver() {
    assertThat(
            properties(
                Map.of(
                    "application_name", "x",
                    "target_session_attrs", "prefer-standby",
                    "load_balance_hosts", "random",
                    "keepalives", "0",
                    "connect_timeout", "7",
                    "options", "-c a=b",
                    "sslmode", "verify-full")))
        .containsEntry("ApplicationName", "x")
        .containsEntry("targetServerType", "preferSecondary")
        .containsEntry("loadBalanceHosts", "true")
        .containsEntry("tcpKeepAlive", "false")
        .containsEntry("connectTimeout", "7")
        .containsEntry("options", "-c a=b")
        .containsEntry("sslmode", "verify-full");
  }

  @Test
  void the_certificates_of_the_system_verify_the_server_fully() {
    assertThat(properties(Map.of("sslrootcert", "system", "sslmode", "require")))
        .containsEntry("sslmode", "verify-full")
        .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory")
        .doesNotContainKey("sslrootcert");
  }

  @Test
  void a_root_certificate_makes_require_verify_the_server() {
    assertThat(properties(Map.of("sslrootcert", "pom.xml", "sslmode", "require")))
        .containsEntry("sslmode", "verify-ca");
  }

  @Test
  void unix_sockets_are_tried_one_by_one_in_their_order() {
    List<JdbcProperties> ways =
        JdbcProperties.of(
            server(Map.of("sslmode", "require"), new HostPort("/tmp", 5), new HostPort("b", 6)));
    assertThat(ways)
        .extracting(JdbcProperties::url)
        .containsExactly("jdbc:postgresql://localhost:5/my+db", "jdbc:postgresql://b:6/my+db");
    assertThat(ways.getFirst().properties())
        .containsEntry("socketFactoryArg", "/tmp/.s.PGSQL.5")
        .containsEntry("sslmode", "disable");
    assertThat(ways.get(1).properties()).containsEntry("sslmode", "require");
  }
}
