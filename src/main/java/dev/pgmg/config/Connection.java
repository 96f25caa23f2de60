package dev.pgmg.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which database to work on. */
public sealed interface Connection {

  /** Names the database in messages; never with a password. */
  String describe();

  /**
   * A server that somebody runs.
   *
   * @param hosts tried in this order, at least one
   * @param parameters what else libpq would be told, by libpq's names: {@code sslmode}, {@code
   *     connect_timeout} ... never host, port, database, user or password
   * @param passwordCommand to be asked before connecting, where there is one
   */
  record Server(
      List<HostPort> hosts,
      String database,
      String user,
      Password password,
      Map<String, String> parameters,
      PasswordCommand passwordCommand)
      implements Connection {

    public Server {
      hosts = List.copyOf(hosts);
      parameters = Map.copyOf(parameters);
    }

    public Server(
        List<HostPort> hosts,
        String database,
        String user,
        Password password,
        Map<String, String> parameters) {
      this(hosts, database, user, password, parameters, PasswordCommand.NONE);
    }

    /** The same, with nobody left to ask. */
    public Server withPassword(Password known) {
      return new Server(hosts, database, user, known, parameters);
    }

    @Override
    public String describe() {
      String places = hosts.stream().map(HostPort::toString).collect(Collectors.joining(","));
      return "postgres://" + encode(user) + "@" + places + "/" + encode(database);
    }

    /** As {@link #describe}: the parameters may hold {@code sslpassword}. */
    @Override
    public String toString() {
      return describe();
    }
  }

  /**
   * A private server that pgmg starts and stops.
   *
   * @param directory absolute; where its data is kept between commands
   */
  record Embedded(Path directory) implements Connection {

    /** Where the password of its superuser is, for its owner to read. */
    public Path passwordFile() {
      return directory.resolve("password");
    }

    @Override
    public String describe() {
      return "embedded:" + directory;
    }
  }

  /**
   * Where a server listens.
   *
   * @param host a name, an address (IPv6 without brackets) or the directory of a Unix socket
   * @param address libpq's hostaddr: where to connect to instead, while the host's certificate is
   *     still that of {@code host}; empty where the host's name says
   */
  record HostPort(String host, int port, String address) {

    public HostPort(String host, int port) {
      this(host, port, "");
    }

    public boolean isUnixSocket() {
      // libpq takes a leading @ for Linux's abstract sockets, which Java cannot open.
      return host.startsWith("/");
    }

    @Override
    public String toString() {
      String text = host.indexOf(':') >= 0 ? "[" + host + "]" : encode(host);
      return text + ":" + port;
    }
  }

  /** A password that no message can show; empty when there is none. */
  record Password(String value) {

    public static final Password NONE = new Password("");

    @Override
    public String toString() {
      return "***";
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
