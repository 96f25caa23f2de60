package dev.pgmg.postgres;

import dev.pgmg.config.Connection;
import dev.pgmg.tls.TlsSocketFactory;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the driver is told to connect to one server. libpq's parameters get the driver's names; what
 * the driver does in a way of its own (keys, certificates, several hosts) it is not told.
 *
 * @param url never holds a password
 * @param properties may hold passwords
 */
record JdbcProperties(String url, Properties properties) {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("require_auth", "requireAuth"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("krbsrvname", "kerberosServerName"));

  /** At one address of a host; the host is whom its certificate has to name. */
  static JdbcProperties tcp(Connection.Server server, Connection.HostPort host, InetAddress at) {
    Properties properties = properties(server);
    properties.setProperty("sslfactory", TlsSocketFactory.class.getName());
    properties.setProperty("socketFactory", TcpSocketFactory.class.getName());
    properties.setProperty(TcpSocketFactory.ADDRESS, at.getHostAddress());
    return new JdbcProperties(url(place(host), server.database()), properties);
  }

  static JdbcProperties unix(Connection.Server server, Connection.HostPort host) {
    Properties properties = properties(server);
    // As libpq: a Unix socket needs no encryption.
    properties.setProperty("sslmode", "disable");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
    properties.setProperty(UnixSocketFactory.PATH, host.host() + "/.s.PGSQL." + host.port());
    return new JdbcProperties(url("localhost:" + host.port(), server.database()), properties);
  }

  /** With options of the session; those that are there already go before them. */
  JdbcProperties withOptions(String options) {
    Properties more = new Properties();
    more.putAll(properties);
    String all =
        Stream.of(options, properties.getProperty("options", ""))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" "));
    if (!all.isEmpty()) {
      more.setProperty("options", all);
    }
    return new JdbcProperties(url, more);
  }

  JdbcProperties withoutTls() {
    Properties other = new Properties();
    other.putAll(properties);
    other.setProperty("sslmode", "disable");
    return new JdbcProperties(url, other);
  }

  private static Properties properties(Connection.Server server) {
    Properties properties = new Properties();
    // What pgmg's own socket factories read, they read by libpq's names.
    properties.putAll(server.parameters());
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password().value());
    properties.setProperty("ApplicationName", "pgmg");
    // Then the driver names the application when it connects, not in a round trip of its own.
    properties.setProperty("assumeMinServerVersion", "14");
    // What is prepared reads catalogs, whose columns no DDL changes: it can be kept.
    properties.setProperty("flushCacheOnDdl", "false");
    properties.setProperty("prepareThreshold", "1");
    server.parameters().forEach((name, text) -> set(properties, name, text));
    return properties;
  }

  private static void set(Properties properties, String name, String text) {
    String known = NAMES.get(name);
    if (known != null) {
      properties.setProperty(known, text);
    } else if (name.equals("connect_timeout")) {
      // As libpq: what is not above zero is no limit. The second one is for all that follows TCP's.
      String seconds = text.startsWith("-") ? "0" : text;
      properties.setProperty("connectTimeout", seconds);
      properties.setProperty("loginTimeout", seconds);
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
