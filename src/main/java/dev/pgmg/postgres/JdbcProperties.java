package dev.pgmg.postgres;

import dev.pgmg.config.Connection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * How the driver is told to connect. libpq's parameters get the driver's names, and where the two
 * differ in what they do, libpq is right.
 *
 * @param url never holds a password
 * @param properties may hold passwords
 */
record JdbcProperties(String url, Properties properties) {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("options", "options"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslpassword", "sslpassword"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("require_auth", "requireAuth"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("krbsrvname", "kerberosServerName"));

  private static final Map<String, String> SERVER_TYPES =
      Map.of(
          "any", "any",
          "read-write", "primary",
          "primary", "primary",
          "read-only", "secondary",
          "standby", "secondary",
          "prefer-standby", "preferSecondary");

  /** Connects to the first server of the list that answers. */
  static java.sql.Connection connect(Connection.Server server) throws SQLException {
    SQLException refused = new SQLException("no host to connect to");
    for (JdbcProperties way : of(server)) {
      try {
        // Not through DriverManager, which loads every driver there is.
        java.sql.Connection connection = new Driver().connect(way.url, way.properties);
        return Objects.requireNonNull(connection, way.url);
      } catch (SQLException next) {
        refused = next;
      }
    }
    throw refused;
  }

  /**
   * The ways to connect, to be tried in this order until one works; one, unless Unix sockets are
   * among several hosts.
   */
  static List<JdbcProperties> of(Connection.Server server) {
    if (server.hosts().stream().noneMatch(Connection.HostPort::isUnixSocket)) {
      return List.of(tcp(server, server.hosts()));
    }
    List<JdbcProperties> ways = new ArrayList<>();
    for (Connection.HostPort host : server.hosts()) {
      ways.add(host.isUnixSocket() ? unix(server, host) : tcp(server, List.of(host)));
    }
    return ways;
  }

  private static JdbcProperties tcp(Connection.Server server, List<Connection.HostPort> hosts) {
    List<String> places = hosts.stream().map(JdbcProperties::place).toList();
    Properties properties = properties(server);
    verifyAsLibpq(properties);
    return new JdbcProperties(url(String.join(",", places), server.database()), properties);
  }

  private static JdbcProperties unix(Connection.Server server, Connection.HostPort host) {
    Properties properties = properties(server);
    // As libpq: a Unix socket needs no encryption.
    properties.setProperty("sslmode", "disable");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
    properties.setProperty("socketFactoryArg", host.host() + "/.s.PGSQL." + host.port());
    return new JdbcProperties(url("localhost:" + host.port(), server.database()), properties);
  }

  private static Properties properties(Connection.Server server) {
    Properties properties = new Properties();
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password().value());
    properties.setProperty("ApplicationName", "pgmg");
    // Then the driver names the application when it connects, not in a round trip of its own.
    properties.setProperty("assumeMinServerVersion", "14");
    properties.setProperty("tcpKeepAlive", "true");
    server.parameters().forEach((name, text) -> set(properties, name, text));
    return properties;
  }

  private static void set(Properties properties, String name, String text) {
    switch (name) {
      case "target_session_attrs" ->
          properties.setProperty("targetServerType", SERVER_TYPES.getOrDefault(text, text));
      case "load_balance_hosts" ->
          properties.setProperty("loadBalanceHosts", String.valueOf(text.equals("random")));
      case "keepalives" ->
          properties.setProperty("tcpKeepAlive", String.valueOf(!text.equals("0")));
      case String other -> properties.setProperty(NAMES.getOrDefault(other, other), text);
    }
  }

  /**
   * libpq verifies the server where there is a root certificate; the driver does so for the verify
   * modes only.
   */
  private static void verifyAsLibpq(Properties properties) {
    String root = properties.getProperty("sslrootcert", "");
    if (root.equals("system")) {
      properties.remove("sslrootcert");
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
      properties.setProperty("sslmode", "verify-full");
      return;
    }
    Path file =
        root.isEmpty()
            ? Path.of(System.getProperty("user.home", ""), ".postgresql", "root.crt")
            : Path.of(root);
    if (properties.getProperty("sslmode", "").equals("require") && Files.exists(file)) {
      properties.setProperty("sslmode", "verify-ca");
    }
  }

  private static String url(String places, String database) {
    return "jdbc:postgresql://"
        + places
        + "/"
        + URLEncoder.encode(database, StandardCharsets.UTF_8);
  }

  private static String place(Connection.HostPort host) {
    String name = host.host().indexOf(':') >= 0 ? "[" + host.host() + "]" : host.host();
    return name + ":" + host.port();
  }

  /** Without the properties, which may hold passwords. */
  @Override
  public String toString() {
    return url;
  }
}
