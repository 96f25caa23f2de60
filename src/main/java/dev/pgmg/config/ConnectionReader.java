package dev.pgmg.config;

import dev.pgmg.problem.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a connection of a connection string and libpq's environment, with libpq's precedence: the
 * string, then the service, then the environment, then the password file and the defaults.
 */
final class ConnectionReader {

  private static final int DEFAULT_PORT = 5432;

  private final Map<String, String> environment;
  private final Path home;
  private final List<String> warnings = new ArrayList<>();

  /** A connection and what to tell about it. */
  record Result(Connection connection, Origin origin, List<String> warnings) {
    /** Stands in where a problem was found. */
    static final Result NONE =
        new Result(new Connection.Embedded(Path.of("")), new Origin.Default(), List.of());
  }

  ConnectionReader(Map<String, String> environment) {
    this.environment = environment;
    String directory = environment.get("HOME");
    this.home = Path.of(directory == null ? System.getProperty("user.home", "") : directory);
  }

  Result read(SettingValue value) {
    String text = value.text().strip();
    if (text.equals("embedded") || text.startsWith("embedded:")) {
      String directory = text.substring(Math.min(text.length(), "embedded:".length()));
      Path path = value.base().resolve(directory.isEmpty() ? ".pgmg" : directory).normalize();
      return new Result(new Connection.Embedded(path), value.origin(), warnings);
    }
    Map<ConnectionParameter, String> given =
        text.isEmpty() ? new EnumMap<>(ConnectionParameter.class) : ConnectionString.parse(text);
    Origin origin = text.isEmpty() ? libpqOrigin() : value.origin();
    addService(given);
    addEnvironment(given);
    check(given);
    return new Result(server(given), origin, warnings);
  }

  private Origin libpqOrigin() {
    List<String> variables =
        Arrays.stream(ConnectionParameter.values())
            .map(ConnectionParameter::variable)
            .filter(environment::containsKey)
            .toList();
    return variables.isEmpty() ? new Origin.Default() : new Origin.Environment(variables);
  }

  private void addService(Map<ConnectionParameter, String> given) {
    String service =
        Optional.ofNullable(given.get(ConnectionParameter.SERVICE))
            .orElse(environment.getOrDefault("PGSERVICE", ""));
    if (service.isEmpty()) {
      return;
    }
    Path user =
        Optional.ofNullable(environment.get("PGSERVICEFILE"))
            .map(Path::of)
            .orElse(home.resolve(".pg_service.conf"));
    Path system = Path.of(environment.getOrDefault("PGSYSCONFDIR", "/etc/postgresql-common"));
    ServiceFile.find(service, List.of(user, system.resolve("pg_service.conf")))
        .forEach(given::putIfAbsent);
  }

  private void addEnvironment(Map<ConnectionParameter, String> given) {
    for (ConnectionParameter parameter : ConnectionParameter.values()) {
      String text = environment.get(parameter.variable());
      if (text != null) {
        given.putIfAbsent(parameter, text);
      }
    }
  }

  private static void check(Map<ConnectionParameter, String> given) {
    given.forEach(
        (parameter, text) -> {
          if (parameter.use() == ConnectionParameter.Use.REFUSED) {
            throw new InvalidValue(
                "pgmg cannot honour the connection parameter " + parameter.key(),
                "Java's driver for PostgreSQL does not have it; leave it away");
          }
          if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(text)) {
            throw new InvalidValue(
                parameter.key()
                    + " has none of the values "
                    + String.join(", ", parameter.allowed()),
                Suggestion.closest(text, parameter.allowed())
                    .map(close -> "did you mean \"" + close + "\"?")
                    .orElse(""));
          }
        });
    seconds(given.getOrDefault(ConnectionParameter.CONNECT_TIMEOUT, "0"));
  }

  private static void seconds(String text) {
    if (!text.strip().matches("-?\\d{1,6}")) {
      throw new InvalidValue("connect_timeout is not a number of seconds", "");
    }
  }

  private Connection.Server server(Map<ConnectionParameter, String> given) {
    List<Connection.HostPort> hosts = hosts(given);
    String user =
        given.getOrDefault(ConnectionParameter.USER, System.getProperty("user.name", "postgres"));
    String database = given.getOrDefault(ConnectionParameter.DBNAME, user);
    String password =
        Optional.ofNullable(given.get(ConnectionParameter.PASSWORD))
            .or(() -> passwordFile(given, hosts, List.of(database, user)))
            .orElse("");
    Map<String, String> parameters = new TreeMap<>();
    given.forEach(
        (parameter, text) -> {
          if (parameter.use() == ConnectionParameter.Use.DRIVER) {
            parameters.put(parameter.key(), text);
          }
        });
    return new Connection.Server(
        hosts, database, user, new Connection.Password(password), parameters);
  }

  private Optional<String> passwordFile(
      Map<ConnectionParameter, String> given,
      List<Connection.HostPort> hosts,
      List<String> databaseAndUser) {
    Path file =
        Optional.ofNullable(given.get(ConnectionParameter.PASSFILE))
            .map(Path::of)
            .orElse(home.resolve(".pgpass"));
    for (Connection.HostPort host : hosts) {
      // libpq looks for localhost where the socket is the default one.
      String name = DefaultHost.isSocketDirectory(host.host()) ? "localhost" : host.host();
      List<String> wanted =
          Stream.concat(Stream.of(name, String.valueOf(host.port())), databaseAndUser.stream())
              .toList();
      Optional<String> password = PasswordFile.find(file, wanted, warnings);
      if (password.isPresent() || !warnings.isEmpty()) {
        return password;
      }
    }
    return Optional.empty();
  }

  /**
   * An address stands for its host: the driver has no way to connect to one and verify the other.
   */
  private static List<Connection.HostPort> hosts(Map<ConnectionParameter, String> given) {
    String addresses = given.getOrDefault(ConnectionParameter.HOSTADDR, "");
    String text =
        addresses.isEmpty() ? given.getOrDefault(ConnectionParameter.HOST, "") : addresses;
    String[] hosts = text.split(",", -1);
    String[] ports = given.getOrDefault(ConnectionParameter.PORT, "").split(",", -1);
    if (ports.length != 1 && ports.length != hosts.length) {
      throw new InvalidValue(
          "the connection has " + hosts.length + " hosts and " + ports.length + " ports",
          "give one port for all, or one for each");
    }
    List<Connection.HostPort> result = new ArrayList<>();
    for (int i = 0; i < hosts.length; i++) {
      int port = port(ports[ports.length == 1 ? 0 : i]);
      String host = hosts[i].isEmpty() ? DefaultHost.find(port) : hosts[i];
      result.add(new Connection.HostPort(host, port));
    }
    return result;
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
  private static final class DefaultHost {

    // libpq has one of them built in: the first is that of Debian and Red Hat, the second
    // PostgreSQL's own.
    private static final List<String> SOCKET_DIRECTORIES = List.of("/var/run/postgresql", "/tmp");

    static String find(int port) {
      return SOCKET_DIRECTORIES.stream()
          .filter(directory -> Files.exists(Path.of(directory, ".s.PGSQL." + port)))
          .findFirst()
          .orElse("localhost");
    }

    static boolean isSocketDirectory(String host) {
      return SOCKET_DIRECTORIES.contains(host);
    }
  }
}
