package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.config.Connection;
import dev.pgmg.config.Connection.HostPort;
import dev.pgmg.testing.ServerAddress;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectorTest {

  private final ServerAddress address = TestServer.get().database().address();
  private final HostPort there = new HostPort(address.host(), address.port());

  private Connection.Server server(Map<String, String> parameters, HostPort... hosts) {
    return new Connection.Server(
        List.of(hosts),
        address.database(),
        address.user(),
        new Connection.Password(address.password()),
        parameters);
  }

  private static String ask(java.sql.Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static String connectAndAsk(Connection.Server server, String query) throws SQLException {
    try (java.sql.Connection connection = Connector.connect(server, "")) {
      return ask(connection, query);
    }
  }

  /** A port where nobody listens. */
  private static HostPort nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new HostPort("localhost", socket.getLocalPort(), "127.0.0.1");
    }
  }

  @Test
  void a_host_that_cannot_be_reached_is_passed_over() throws Exception {
    HostPort unknown = new HostPort("no-such-host.invalid", 1);
    assertThat(connectAndAsk(server(Map.of(), unknown, nobody(), there), "select 1"))
        .isEqualTo("1");
    assertThatThrownBy(() -> Connector.connect(server(Map.of(), unknown, nobody()), ""))
        .hasMessageContaining("which has 2 hosts");
  }

  @Test
  void a_host_that_refuses_is_the_end() throws Exception {
    Connection.Server right = server(Map.of(), there, nobody());
    Connection.Server wrong =
        new Connection.Server(
            right.hosts(), "no_such_database", right.user(), right.password(), Map.of());
    assertThatThrownBy(() -> Connector.connect(wrong, ""))
        .hasMessageContaining("database \"no_such_database\" does not exist");
  }

  @Test
  void an_address_is_connected_to_instead_of_the_host() throws Exception {
    HostPort named = new HostPort("no-such-host.invalid", there.port(), there.host());
    assertThat(connectAndAsk(server(Map.of(), named), "select 1")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"any", "read-write", "primary", "prefer-standby"})
  void a_primary_is_of_the_wanted_sort(String attribute) throws Exception {
    Map<String, String> parameters = Map.of("target_session_attrs", attribute);
    assertThat(connectAndAsk(server(parameters, there), "select 1")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"read-only, it is not read-only", "standby, it is no standby"})
  void a_primary_is_not_of_another_sort(String attribute, String complaint) {
    Map<String, String> parameters = Map.of("target_session_attrs", attribute);
    assertThatThrownBy(() -> Connector.connect(server(parameters, there), ""))
        .hasMessageContaining(complaint);
  }

  @Test
  void a_database_that_is_read_only_counts_as_such() throws Exception {
    String options = "-c default_transaction_read_only=on";
    assertThat(
            connectAndAsk(
                server(Map.of("target_session_attrs", "read-only", "options", options), there),
                "select 1"))
        .isEqualTo("1");
    assertThatThrownBy(
            () ->
                Connector.connect(
                    server(Map.of("target_session_attrs", "read-write", "options", options), there),
                    ""))
        .hasMessageContaining("it is not read-write");
  }

  @Test
  void a_server_that_says_nothing_is_given_up() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HostPort host = new HostPort("localhost", silent.getLocalPort(), "127.0.0.1");
      assertThat(connectAndAsk(server(Map.of("connect_timeout", "1"), host, there), "select 1"))
          .isEqualTo("1");
    }
  }

  @Test
  void the_connection_is_kept_alive_as_wanted() throws Exception {
    Properties properties = new Properties();
    properties.putAll(Map.of("keepalives_idle", "7", TcpSocketFactory.ADDRESS, "127.0.0.1"));
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new TcpSocketFactory(properties).createSocket()) {
      socket.connect(new InetSocketAddress("192.0.2.1", listening.getLocalPort()), 1000);
      socket.setKeepAlive(false);
      assertThat(socket.getKeepAlive()).isTrue();
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(7);
      properties.setProperty("keepalives", "0");
      socket.setKeepAlive(true);
      assertThat(socket.getKeepAlive()).isFalse();
    }
  }

  @Test
  void the_session_is_not_in_the_time_zone_of_this_machine() throws Exception {
    TimeZone here = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
    try {
      assertThat(timeZone(Map.of())).isEqualTo("UTC");
      assertThat(timeZone(Map.of("options", "-c TimeZone=Europe/Berlin")))
          .isEqualTo("Europe/Berlin");
    } finally {
      TimeZone.setDefault(here);
    }
  }

  /** As it is in the beginning and after a RESET, which have to be the same. */
  private String timeZone(Map<String, String> parameters) throws SQLException {
    OwnSession own = OwnSession.open(server(parameters, there), "");
    try (java.sql.Connection connection = own.connection()) {
      String before = ask(connection, "show TimeZone");
      for (String sql : own.heeding(List.of("RESET ALL")).sql()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(sql);
        }
      }
      assertThat(ask(connection, "show TimeZone")).isEqualTo(before);
      return before;
    }
  }

  @Test
  void what_the_options_say_goes_before_what_pgmg_sets() throws Exception {
    String options = "-c statement_timeout=5min --default-tablespace= -c search_path=app,\\ public";
    OwnSession own = OwnSession.open(server(Map.of("options", options), there), "");
    try (java.sql.Connection connection = own.connection()) {
      assertThat(ask(connection, "show statement_timeout")).isEqualTo("5min");
      assertThat(ask(connection, "show search_path")).isEqualTo("app, public");
      assertThat(ask(connection, "show lock_timeout")).isEqualTo("0");
      assertThat(ask(connection, "show application_name")).isEqualTo("pgmg");
    }
  }

  @Test
  void the_application_has_the_name_that_the_user_gives_it() throws Exception {
    assertThat(
            connectAndAsk(
                server(Map.of("application_name", "deploy"), there), "show application_name"))
        .isEqualTo("deploy");
  }
}
