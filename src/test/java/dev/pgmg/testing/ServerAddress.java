package dev.pgmg.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a server listens and who connects there.
 *
 * @param password empty if the server wants none
 * @param database one that exists already, to connect to first
 */
public record ServerAddress(String host, int port, String user, String password, String database) {

  /** Reads {@code postgresql://user:password@host:port/database}. */
  static ServerAddress parse(String url) {
    URI uri = URI.create(url);
    String login = uri.getRawUserInfo() == null ? "postgres" : uri.getRawUserInfo();
    int colon = login.indexOf(':');
    String path = uri.getPath() == null ? "" : uri.getPath();
    return new ServerAddress(
        uri.getHost(),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        decode(colon < 0 ? login : login.substring(0, colon)),
        colon < 0 ? "" : decode(login.substring(colon + 1)),
        path.length() > 1 ? path.substring(1) : "postgres");
  }

  /** The same for another role, which has the same password. */
  ServerAddress as(String role) {
    return new ServerAddress(host, port, role, password, database);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
