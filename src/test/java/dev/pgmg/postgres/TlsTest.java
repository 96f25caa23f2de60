package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.config.Connection;
import dev.pgmg.config.Connection.HostPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** libpq's modes of TLS against a real server that has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

  private static final String ACCESS =
      """
      hostnossl all plain_user all trust
      hostssl   all cert_user  all cert
      hostssl   all postgres   all trust
      hostssl   all encrypted_user all trust
      """;

  private final TestCertificates certificates;
  private final EmbeddedServer server;

  TlsTest(@TempDir Path root) throws Exception {
    certificates = TestCertificates.make(root.resolve("tls"));
    Files.writeString(certificates.file("access.conf"), ACCESS);
    Executor.find().handOver(root);
    server =
        EmbeddedServer.start(
            root.resolve(".pgmg"),
            EmbeddedServerProcess.options()
                .withSetting("ssl", "on")
                .withSetting("ssl_cert_file", path("server.crt"))
                .withSetting("ssl_key_file", path("server.key"))
                .withSetting("ssl_ca_file", path("ca.crt"))
                .withSetting("hba_file", path("access.conf")));
    ask("postgres", "localhost", Map.of("sslmode", "require"), "select 1");
    for (String user : List.of("plain_user", "cert_user", "encrypted_user")) {
      ask("postgres", "localhost", Map.of(), "create role " + user + " login; select 'made'");
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String path(String name) {
    return certificates.file(name).toString();
  }

  private String ask(String user, String host, Map<String, String> parameters, String query) {
    int port = server.connection().hosts().getFirst().port();
    Map<String, String> all = new HashMap<>(parameters);
    all.put("gssencmode", "disable");
    Connection.Server target =
        new Connection.Server(
            List.of(new HostPort(host, port, "127.0.0.1")),
            "postgres",
            user,
            Connection.Password.NONE,
            all);
    try (java.sql.Connection connection = Connector.connect(target, "");
        Statement statement = connection.createStatement()) {
      for (boolean rows = statement.execute(query); !rows; rows = statement.getMoreResults()) {
        // The last one has the rows.
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the connection is encrypted. */
  private boolean encrypted(String user, String host, Map<String, String> parameters) {
    String query = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
    return ask(user, host, parameters, query).equals("t");
  }

  private boolean encrypted(String user, String mode) {
    return encrypted(user, "localhost", Map.of("sslmode", mode));
  }

  private Map<String, String> verifying(String mode, String root) {
    return Map.of("sslmode", mode, "sslrootcert", path(root));
  }

  @ParameterizedTest
  @CsvSource({
    "plain_user, disable, false",
    "plain_user, allow, false",
    "plain_user, prefer, false",
    "encrypted_user, allow, true",
    "encrypted_user, prefer, true",
    "encrypted_user, require, true",
  })
  void the_mode_says_whether_to_encrypt(String user, String mode, boolean encrypted) {
    assertThat(encrypted(user, mode)).isEqualTo(encrypted);
  }

  @Test
  void a_mode_is_not_left_for_a_server_that_wants_the_opposite() {
    assertThatThrownBy(() -> encrypted("encrypted_user", "disable"))
        .hasMessageContaining("no pg_hba.conf entry");
    assertThatThrownBy(() -> encrypted("plain_user", "require"))
        .hasMessageContaining("no pg_hba.conf entry");
  }

  @Test
  void the_chain_is_verified_and_for_verify_full_the_name() {
    assertThat(encrypted("postgres", "localhost", verifying("verify-ca", "ca.crt"))).isTrue();
    assertThat(encrypted("postgres", "127.0.0.1", verifying("verify-ca", "ca.crt"))).isTrue();
    assertThat(encrypted("postgres", "localhost", verifying("verify-full", "ca.crt"))).isTrue();
    assertThatThrownBy(() -> encrypted("postgres", "127.0.0.1", verifying("verify-full", "ca.crt")))
        .hasMessageContaining("127.0.0.1 could not be verified");
  }

  @ParameterizedTest
  @CsvSource({"require", "verify-ca", "verify-full"})
  void an_unknown_authority_is_not_believed_where_there_is_a_root_certificate(String mode) {
    assertThatThrownBy(() -> encrypted("postgres", "localhost", verifying(mode, "other-ca.crt")))
        .hasMessageContaining("PKIX path");
  }

  @Test
  void where_encryption_is_only_preferred_an_unknown_authority_means_none() {
    assertThat(encrypted("plain_user", "localhost", verifying("prefer", "other-ca.crt"))).isFalse();
  }

  @Test
  void the_authorities_of_java_do_not_know_the_test_s() {
    Map<String, String> system = Map.of("sslmode", "verify-full", "sslrootcert", "system");
    assertThatThrownBy(() -> encrypted("postgres", "localhost", system))
        .hasMessageContaining("PKIX path");
  }

  @Test
  void a_revoked_certificate_is_not_believed() {
    Map<String, String> parameters = new HashMap<>(verifying("verify-ca", "ca.crt"));
    parameters.put("sslcrl", path("none.crl"));
    assertThat(encrypted("postgres", "localhost", parameters)).isTrue();
    parameters.put("sslcrl", path("server.crl"));
    assertThatThrownBy(() -> encrypted("postgres", "localhost", parameters))
        .hasMessageContaining("revoked");
  }

  @Test
  void a_client_shows_its_certificate() {
    assertThat(encrypted("cert_user", "localhost", client("client"))).isTrue();
    assertThatThrownBy(() -> encrypted("cert_user", "require"))
        .hasMessageContaining("requires a valid client certificate");
    Map<String, String> hidden = new HashMap<>(client("client"));
    hidden.put("sslcertmode", "disable");
    assertThatThrownBy(() -> encrypted("cert_user", "localhost", hidden))
        .hasMessageContaining("requires a valid client certificate");
  }

  @Test
  void a_certificate_and_a_key_that_do_not_belong_together_are_told() {
    Map<String, String> wrong = new HashMap<>(client("client"));
    wrong.put("sslkey", path("other-ca.key"));
    assertThatThrownBy(() -> encrypted("cert_user", "localhost", wrong))
        .hasMessageContaining("client.crt does not match private key file");
  }

  @Test
  void a_version_of_the_protocol_is_kept_to() {
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      Map<String, String> only =
          Map.of(
              "sslmode",
              "require",
              "ssl_min_protocol_version",
              version,
              "ssl_max_protocol_version",
              version);
      String query = "select version from pg_stat_ssl where pid = pg_backend_pid()";
      assertThat(ask("postgres", "localhost", only, query)).isEqualTo(version);
    }
  }

  private Map<String, String> client(String name) {
    return Map.of(
        "sslmode", "require", "sslcert", path(name + ".crt"), "sslkey", path(name + ".key"));
  }
}
