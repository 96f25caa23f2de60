package dev.pgmg.apply;

import dev.pgmg.testing.ServerAddress;
import dev.pgmg.testing.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Connection strings for roles that a test has made, with the password that all of them have. */
final class Logins {

  private Logins() {}

  static String as(String role, TestDatabase database) {
    ServerAddress server = database.asSuperuser().address();
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            role,
            URLEncoder.encode(server.password(), StandardCharsets.UTF_8),
            server.host(),
            server.port(),
            database.name());
  }
}
