package dev.pgmg.config;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads {@code postgres://user:password@host:port,host:port/database?parameter=value}, as section
 * 34.1.1.2 of PostgreSQL's manual has it.
 */
final class ConnectionUri {

  private ConnectionUri() {}

  /** Reads what follows {@code postgres://}. */
  static void parse(String rest, ConnectionString result) {
    int at = rest.indexOf('@');
    int slash = rest.indexOf('/');
    boolean named = at >= 0 && (slash < 0 || at < slash);
    // A second one, or one behind a slash, is part of a password that should have been encoded.
    if (rest.indexOf('@', named ? at + 1 : 0) >= 0) {
      throw new InvalidValue(
          "the connection string has an @ in a place where it must be written %40",
          "in a user name or password, write / as %2F, @ as %40, : as %3A and % as %25");
    }
    if (named) {
      credentials(rest.substring(0, at), result);
    }
    place(rest.substring(named ? at + 1 : 0), result);
  }

  private static void credentials(String text, ConnectionString result) {
    int colon = text.indexOf(':');
    put(result, ConnectionParameter.USER, colon < 0 ? text : text.substring(0, colon));
    if (colon >= 0) {
      put(result, ConnectionParameter.PASSWORD, text.substring(colon + 1));
    }
  }

  private static void place(String text, ConnectionString result) {
    int question = text.indexOf('?');
    String before = question < 0 ? text : text.substring(0, question);
    int slash = before.indexOf('/');
    hosts(slash < 0 ? before : before.substring(0, slash), result);
    if (slash >= 0) {
      put(result, ConnectionParameter.DBNAME, before.substring(slash + 1));
    }
    if (question >= 0) {
      query(text.substring(question + 1), result::put);
    }
  }

  static void hosts(String text, ConnectionString result) {
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':', Math.max(0, part.indexOf(']')));
      String host = colon < 0 ? part : part.substring(0, colon);
      hosts.add(unbracket(decode(host)));
      ports.add(colon < 0 ? "" : decode(part.substring(colon + 1)));
    }
    if (hosts.stream().anyMatch(host -> !host.isEmpty())) {
      result.put(ConnectionParameter.HOST, String.join(",", hosts));
    }
    if (ports.stream().anyMatch(port -> !port.isEmpty())) {
      result.put(ConnectionParameter.PORT, String.join(",", ports));
    }
  }

  private static String unbracket(String host) {
    if (!host.startsWith("[")) {
      return host;
    }
    if (!host.endsWith("]")) {
      throw new InvalidValue("an IPv6 address in the connection string has no ]", "");
    }
    return host.substring(1, host.length() - 1);
  }

  static void query(String text, BiConsumer<String, String> parameters) {
    for (String part : text.split("&", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new InvalidValue("a parameter in the connection string has no value", "");
      }
      parameters.accept(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
    }
  }

  private static void put(ConnectionString result, ConnectionParameter parameter, String text) {
    if (!text.isEmpty()) {
      result.put(parameter, decode(text));
    }
  }

  /** Resolves {@code %XX}; a plus sign is a plus sign, unlike in forms of the web. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        bytes.write(encoded[i]);
        continue;
      }
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
      if (high < 0 || low < 0 || high + low == 0) {
        throw new InvalidValue(
            "the connection string has a % that is not followed by two hexadecimal digits",
            "write % as %25");
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
