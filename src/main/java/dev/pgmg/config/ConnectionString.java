package dev.pgmg.config;

import dev.pgmg.problem.Suggestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a connection string says, whichever form it has: libpq's parameters with their texts.
 *
 * <p>A password may stand anywhere in a string that is malformed, so no message quotes from one.
 */
final class ConnectionString {

  private final Map<ConnectionParameter, String> parameters =
      new EnumMap<>(ConnectionParameter.class);

  static Map<ConnectionParameter, String> parse(String text) {
    ConnectionString result = new ConnectionString();
    if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
      ConnectionUri.parse(text.substring(text.indexOf("://") + 3), result);
    } else if (text.startsWith("jdbc:postgresql:")) {
      JdbcUrl.parse(text.substring("jdbc:postgresql:".length()), result);
    } else if (text.indexOf('=') >= 0 && !text.contains("://")) {
      KeyValueString.parse(text, result);
    } else {
      throw new InvalidValue(
          "this is not a connection string of PostgreSQL",
          "write postgres://USER@HOST:PORT/DATABASE, host=... dbname=..., jdbc:postgresql://...,"
              + " embedded or embedded:DIR");
    }
    return result.parameters;
  }

  void put(ConnectionParameter parameter, String text) {
    parameters.put(parameter, text);
  }

  /** Takes a parameter by the name that the user gave it. */
  void put(String key, String text) {
    if (key.equals("ssl") && text.equals("true")) {
      // As libpq reads it, for the sake of JDBC's URLs.
      put(ConnectionParameter.SSLMODE, "require");
      return;
    }
    put(
        ConnectionParameter.find(key).orElseThrow(() -> unknown(key, ConnectionParameter.keys())),
        text);
  }

  /** Names the parameter only if it is nearly a known one: it may be the middle of a password. */
  static InvalidValue unknown(String key, List<String> known) {
    Optional<String> close = Suggestion.closest(key, known);
    return new InvalidValue(
        close
            .map(name -> "unknown connection parameter \"" + key + "\"")
            .orElse("the connection string has a parameter that PostgreSQL does not know"),
        close
            .map(name -> "did you mean \"" + name + "\"?")
            .orElse(
                "if the password has one of : / ? & @ % = or a space, it must be encoded or quoted"));
  }
}
