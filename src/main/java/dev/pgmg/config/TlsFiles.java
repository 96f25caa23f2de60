package dev.pgmg.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that libpq has for TLS (manual, 34.19), before any server is asked. */
final class TlsFiles {

  private static final List<String> NEED_ENCRYPTION =
      List.of("require", "verify-ca", "verify-full");

  private TlsFiles() {}

  /**
   * Adds the files that libpq looks for in {@code ~/.postgresql} when they are there, and refuses
   * what contradicts itself.
   */
  static void complete(Map<ConnectionParameter, String> given, Path home) {
    Path directory = home.resolve(".postgresql");
    add(given, ConnectionParameter.SSLROOTCERT, directory.resolve("root.crt"));
    add(given, ConnectionParameter.SSLCERT, directory.resolve("postgresql.crt"));
    if (given.containsKey(ConnectionParameter.SSLCERT)) {
      // Whether it is there is of interest when the certificate is.
      given.putIfAbsent(ConnectionParameter.SSLKEY, directory.resolve("postgresql.key").toString());
    }
    if (!given.containsKey(ConnectionParameter.SSLCRLDIR)) {
      add(given, ConnectionParameter.SSLCRL, directory.resolve("root.crl"));
    }
    if (given.getOrDefault(ConnectionParameter.SSLROOTCERT, "").equals("system")) {
      given.putIfAbsent(ConnectionParameter.SSLMODE, "verify-full");
    }
    check(given);
  }

  private static void add(
      Map<ConnectionParameter, String> given, ConnectionParameter parameter, Path file) {
    if (Files.exists(file)) {
      given.putIfAbsent(parameter, file.toString());
    }
  }

  private static void check(Map<ConnectionParameter, String> given) {
    String mode = given.getOrDefault(ConnectionParameter.SSLMODE, "prefer");
    String root = given.getOrDefault(ConnectionParameter.SSLROOTCERT, "");
    if (root.equals("system") && !mode.equals("verify-full")) {
      throw new InvalidValue(
          "sslmode=" + mode + " is too weak for sslrootcert=system", "say sslmode=verify-full");
    }
    boolean direct =
        given.getOrDefault(ConnectionParameter.SSLNEGOTIATION, "postgres").equals("direct");
    if (direct && !NEED_ENCRYPTION.contains(mode)) {
      throw new InvalidValue(
          "sslmode=" + mode + " is too weak for sslnegotiation=direct",
          "say sslmode=require or stronger");
    }
    boolean missing = root.isEmpty() || (!root.equals("system") && !Files.exists(Path.of(root)));
    if (mode.startsWith("verify-") && missing) {
      throw new InvalidValue(
          Optional.of(root)
              .filter(name -> !name.isEmpty())
              .map(name -> "root certificate file " + name + " does not exist")
              .orElse("sslmode=" + mode + " needs a root certificate, and there is none"),
          "name it by sslrootcert, or say sslrootcert=system for the authorities that Java knows");
    }
  }
}
