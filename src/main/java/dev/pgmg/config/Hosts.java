package dev.pgmg.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The servers that host, hostaddr and port name, several of them separated by commas. */
final class Hosts {

  private static final int DEFAULT_PORT = 5432;

  // libpq has one of them built in: the first is that of Debian and Red Hat, the second
  // PostgreSQL's own.
  private static final List<String> SOCKET_DIRECTORIES = List.of("/var/run/postgresql", "/tmp");

  private Hosts() {}

  static List<Connection.HostPort> of(Map<ConnectionParameter, String> given) {
    String[] addresses = list(given, ConnectionParameter.HOSTADDR);
    String[] hosts = list(given, ConnectionParameter.HOST);
    String[] ports = list(given, ConnectionParameter.PORT);
    int count = given.containsKey(ConnectionParameter.HOST) ? hosts.length : addresses.length;
    if (given.containsKey(ConnectionParameter.HOSTADDR) && addresses.length != count) {
      throw new InvalidValue(
          "the connection has " + count + " hosts and " + addresses.length + " addresses",
          "give one address for each host");
    }
    if (ports.length != 1 && ports.length != count) {
      throw new InvalidValue(
          "the connection has " + count + " hosts and " + ports.length + " ports",
          "give one port for all, or one for each");
    }
    List<Connection.HostPort> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int port = port(ports[ports.length == 1 ? 0 : i]);
      String address = addresses.length == count ? addresses[i] : "";
      String host = hosts.length == count ? hosts[i] : "";
      String name = host.isEmpty() ? address : host;
      result.add(new Connection.HostPort(name.isEmpty() ? defaultHost(port) : name, port, address));
    }
    return result;
  }

  private static String[] list(
      Map<ConnectionParameter, String> given, ConnectionParameter parameter) {
    return given.getOrDefault(parameter, "").split(",", -1);
  }

  private static int port(String text) {
    if (text.isBlank()) {
      return DEFAULT_PORT;
    }
    int port = text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) : 0;
    if (port < 1 || port > 65_535) {
      throw new InvalidValue(
          "the connection's port is not a number from 1 to 65535",
          "in a user name or password, write / as %2F, @ as %40, : as %3A and % as %25");
    }
    return port;
  }

  /** Where libpq looks for a server when nobody names a host. */
  private static String defaultHost(int port) {
    return SOCKET_DIRECTORIES.stream()
        .filter(directory -> Files.exists(Path.of(directory, ".s.PGSQL." + port)))
        .findFirst()
        .orElse("localhost");
  }

  /** What a password file calls a host: libpq looks for localhost where the socket is usual. */
  static String nameInPasswordFile(Connection.HostPort host) {
    return SOCKET_DIRECTORIES.contains(host.host()) ? "localhost" : host.host();
  }
}
