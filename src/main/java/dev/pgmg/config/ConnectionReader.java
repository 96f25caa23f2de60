package dev.pgmg.config;

import dev.pgmg.problem.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a connection of a connection string and libpq's environment, with libpq's precedence: the
 * string, then the service, then the environment, then the password file and the defaults.
 */
final class ConnectionReader {

  private static final Set<ConnectionParameter> FILES =
      EnumSet.of(
          ConnectionParameter.SSLROOTCERT,
          ConnectionParameter.SSLCERT,
          ConnectionParameter.SSLKEY,
          ConnectionParameter.SSLCRL,
          ConnectionParameter.SSLCRLDIR,
          ConnectionParameter.PASSFILE);

  private static final Set<ConnectionParameter> NUMBERS =
      EnumSet.of(
          ConnectionParameter.CONNECT_TIMEOUT,
          ConnectionParameter.KEEPALIVES_IDLE,
          ConnectionParameter.KEEPALIVES_INTERVAL,
          ConnectionParameter.KEEPALIVES_COUNT);

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

  /**
   * The connection that a setting tells of.
   *
   * @param command what to ask for the password, unless somebody says it
   */
  Result read(SettingValue value, PasswordCommand command) {
    String text = value.text().strip();
    if (text.equals("embedded") || text.startsWith("embedded:")) {
      String directory = text.substring(Math.min(text.length(), "embedded:".length()));
      Path path = value.base().resolve(directory.isEmpty() ? ".pgmg" : directory).normalize();
      return new Result(new Connection.Embedded(path), value.origin(), warnings);
    }
    Map<ConnectionParameter, String> given =
        text.isEmpty() ? new EnumMap<>(ConnectionParameter.class) : ConnectionString.parse(text);
    Origin origin = text.isEmpty() ? libpqOrigin() : value.origin();
    FILES.forEach(file -> given.computeIfPresent(file, (key, name) -> below(value.base(), name)));
    addService(given);
    addEnvironment(given);
    addOptions(given);
    check(given);
    if (!Hosts.of(given).stream().allMatch(Connection.HostPort::isUnixSocket)) {
      TlsFiles.complete(given, home);
    }
    return new Result(server(given, command), origin, warnings);
  }

  private static String below(Path base, String name) {
    return name.isEmpty() || name.equals("system") ? name : base.resolve(name).toString();
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

  // Of a session's settings, libpq's environment knows these.
  private void addOptions(Map<ConnectionParameter, String> given) {
    Map<String, String> names = Map.of("PGTZ", "TimeZone", "PGDATESTYLE", "DateStyle");
    new TreeMap<>(names)
        .forEach(
            (variable, name) -> {
              String text = environment.get(variable);
              if (text != null) {
                String option = "-c " + name + "=" + text.replace(" ", "\\ ");
                given.merge(ConnectionParameter.OPTIONS, option, (own, more) -> more + " " + own);
              }
            });
  }

  private static void check(Map<ConnectionParameter, String> given) {
    given.forEach(
        (parameter, text) -> {
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
    NUMBERS.forEach(parameter -> number(parameter, given.getOrDefault(parameter, "0")));
  }

  private static void number(ConnectionParameter parameter, String text) {
    if (!text.matches("-?\\d{1,6}")) {
      throw new InvalidValue(parameter.key() + " is not a whole number", "");
    }
  }

  private Connection.Server server(
      Map<ConnectionParameter, String> given, PasswordCommand command) {
    List<Connection.HostPort> hosts = Hosts.of(given);
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
        hosts,
        database,
        user,
        new Connection.Password(password),
        parameters,
        password.isEmpty() ? command : PasswordCommand.NONE);
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
      String name = Hosts.nameInPasswordFile(host);
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
}
