package dev.pgmg.postgres;

import dev.pgmg.config.Connection;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.tls.TlsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.Driver;

/**
 * Finds a server among those of a connection, as libpq does (manual, 34.1.1.3 and {@code
 * target_session_attrs}).
 *
 * <ol>
 *   <li>The hosts in their order, each at all of its addresses; in a random order with {@code
 *       load_balance_hosts=random}.
 *   <li>One that cannot be reached, or that is starting, is passed over. One that refuses (a wrong
 *       password, no such database) is the end.
 *   <li>One that is not of the wanted sort is passed over; for {@code prefer-standby} there is a
 *       second round, in which any will do.
 *   <li>What the session is to have is asked for when it begins. Where that is refused, which
 *       poolers do, the session begins without.
 * </ol>
 */
final class Connector {

  private final Connection.Server server;
  private final String options;
  private final List<String> failures = new ArrayList<>();

  private Connector(Connection.Server server, String options) {
    this.server = server;
    this.options = options;
  }

  /**
   * Connects.
   *
   * @param options of the session, besides those that the connection has itself
   */
  static java.sql.Connection connect(Connection.Server server, String options) {
    return new Connector(server, options).connect();
  }

  private java.sql.Connection connect() {
    List<Place> places = places();
    for (Wanted wanted : Wanted.of(server.parameters().getOrDefault("target_session_attrs", ""))) {
      for (Place place : places) {
        Optional<java.sql.Connection> connection = at(place, wanted);
        if (connection.isPresent()) {
          return connection.get();
        }
      }
    }
    throw new PgmgException(unreachable());
  }

  /** One way to a server, and what to call it where there are several. */
  private record Place(JdbcProperties way, String name) {}

  private List<Place> places() {
    List<Connection.HostPort> hosts = new ArrayList<>(server.hosts());
    boolean random =
        server.parameters().getOrDefault("load_balance_hosts", "disable").equals("random");
    if (random) {
      Collections.shuffle(hosts);
    }
    List<Place> places = new ArrayList<>();
    for (Connection.HostPort host : hosts) {
      if (host.isUnixSocket()) {
        places.add(new Place(JdbcProperties.unix(server, host), host.host() + ":" + host.port()));
      } else {
        places.addAll(places(host, random));
      }
    }
    return places;
  }

  private List<Place> places(Connection.HostPort host, boolean random) {
    try {
      List<InetAddress> addresses =
          new ArrayList<>(
              Arrays.asList(
                  InetAddress.getAllByName(
                      host.address().isEmpty() ? host.host() : host.address())));
      if (random) {
        Collections.shuffle(addresses);
      }
      return addresses.stream()
          .map(
              address ->
                  new Place(
                      JdbcProperties.tcp(server, host, address),
                      host.host() + " (" + address.getHostAddress() + "), port " + host.port()))
          .toList();
    } catch (UnknownHostException e) {
      failures.add("host " + host.host() + " has no address");
      return List.of();
    }
  }

  private Optional<java.sql.Connection> at(Place place, Wanted wanted) {
    try {
      java.sql.Connection connection = open(place.way());
      if (wanted.isSatisfiedBy(connection)) {
        return Optional.of(connection);
      }
      connection.close();
      failures.add(place.name() + ": " + wanted.complaint());
      return Optional.empty();
    } catch (SQLException e) {
      String state = Optional.ofNullable(e.getSQLState()).orElse("");
      // 57P03: it is starting or stopping.
      if (!state.startsWith("08") && !state.equals("57P03")) {
        throw new PgmgException(refused(e));
      }
      failures.add(place.name() + ": " + text(e));
      return Optional.empty();
    }
  }

  private java.sql.Connection open(JdbcProperties way) throws SQLException {
    try {
      return openWith(way.withOptions(options));
    } catch (SQLException e) {
      // PgBouncer calls it a violation of the protocol, others a feature that they do not have.
      if (!options.isEmpty() && List.of("08P01", "0A000").contains(e.getSQLState())) {
        return openWith(way.withOptions(""));
      }
      // The driver does so only where the server is who refuses.
      boolean preferred = way.properties().getProperty("sslmode", "prefer").equals("prefer");
      if (preferred && causes(e).anyMatch(cause -> cause instanceof SSLException)) {
        return openWith(way.withOptions(options).withoutTls());
      }
      throw e;
    }
  }

  private static java.sql.Connection openWith(JdbcProperties way) throws SQLException {
    // Not through DriverManager, which loads every driver there is.
    return Objects.requireNonNull(new Driver().connect(way.url(), way.properties()), way.url());
  }

  private Problem refused(SQLException e) {
    PostgresError error = PostgresError.of(e);
    return new Problem(
        ProblemCode.CONNECTION,
        "cannot connect to " + server.describe() + ": " + error.message(),
        Optional.empty(),
        error.sqlState(),
        error.detail(),
        error.hint());
  }

  private Problem unreachable() {
    String place = "cannot connect to " + server.describe();
    return failures.size() == 1
        ? Problem.of(ProblemCode.CONNECTION, place + ": " + failures.getFirst())
        : Problem.of(
                ProblemCode.CONNECTION, place + ", which has " + server.hosts().size() + " hosts")
            .withDetail(String.join("\n", failures));
  }

  /** What the system or Java's TLS said: the driver itself says no more than that it failed. */
  private static String text(SQLException e) {
    return causes(e)
        .filter(cause -> cause instanceof IOException)
        .findFirst()
        .map(Connector::text)
        .orElse(PostgresError.of(e).message());
  }

  private static String text(Throwable cause) {
    return cause instanceof TlsException tls && !tls.hint().isEmpty()
        ? tls.getMessage() + " (" + tls.hint() + ")"
        : String.valueOf(cause.getMessage());
  }

  private static Stream<Throwable> causes(SQLException e) {
    return Stream.iterate(Optional.ofNullable(e.getCause()), Optional::isPresent, Connector::next)
        .flatMap(Optional::stream);
  }

  private static Optional<Throwable> next(Optional<Throwable> cause) {
    return cause.flatMap(found -> Optional.ofNullable(found.getCause()));
  }

  /** The sorts of servers that {@code target_session_attrs} knows. */
  private enum Wanted {
    ANY("", ""),
    READ_WRITE(
        "SELECT NOT pg_is_in_recovery() AND NOT current_setting('default_transaction_read_only')::boolean",
        "it is not read-write"),
    READ_ONLY(
        "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean",
        "it is not read-only"),
    PRIMARY("SELECT NOT pg_is_in_recovery()", "it is a standby"),
    STANDBY("SELECT pg_is_in_recovery()", "it is no standby");

    private final String question;
    private final String complaint;

    Wanted(String question, String complaint) {
      this.question = question;
      this.complaint = complaint;
    }

    /** The rounds to go. */
    static List<Wanted> of(String attribute) {
      return switch (attribute) {
        case "read-write" -> List.of(READ_WRITE);
        case "read-only" -> List.of(READ_ONLY);
        case "primary" -> List.of(PRIMARY);
        case "standby" -> List.of(STANDBY);
        case "prefer-standby" -> List.of(STANDBY, ANY);
        default -> List.of(ANY);
      };
    }

    boolean isSatisfiedBy(java.sql.Connection connection) throws SQLException {
      if (this == ANY) {
        return true;
      }
      try (Statement statement = connection.createStatement();
          ResultSet answer = statement.executeQuery(question)) {
        return answer.next() && answer.getBoolean(1);
      }
    }

    String complaint() {
      return complaint;
    }
  }
}
