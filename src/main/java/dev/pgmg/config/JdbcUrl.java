package dev.pgmg.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code jdbc:postgresql://host:port/database?parameter=value}. Parameters of the driver are
 * taken by the name that libpq has for them; those that only tune Java programs are left aside.
 */
final class JdbcUrl {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("user", "user"),
          Map.entry("password", "password"),
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslpassword", "sslpassword"),
          Map.entry("sslNegotiation", "sslnegotiation"),
          Map.entry("ApplicationName", "application_name"),
          Map.entry("options", "options"),
          Map.entry("connectTimeout", "connect_timeout"),
          Map.entry("targetServerType", "target_session_attrs"),
          Map.entry("gssEncMode", "gssencmode"),
          Map.entry("kerberosServerName", "krbsrvname"),
          Map.entry("channelBinding", "channel_binding"),
          Map.entry("requireAuth", "require_auth"),
          Map.entry("service", "service"));

  private static final Set<String> TUNING =
      Set.of(
          "adaptiveFetch",
          "assumeMinServerVersion",
          "autosave",
          "binaryTransfer",
          "cancelSignalTimeout",
          "cleanupSavepoints",
          "defaultRowFetchSize",
          "escapeSyntaxCallMode",
          "hostRecheckSeconds",
          "logServerErrorDetail",
          "logUnclosedConnections",
          "loginTimeout",
          "maxResultBuffer",
          "preferQueryMode",
          "prepareThreshold",
          "preparedStatementCacheQueries",
          "preparedStatementCacheSizeMiB",
          "receiveBufferSize",
          "reWriteBatchedInserts",
          "sendBufferSize",
          "socketTimeout",
          "stringtype",
          "tcpKeepAlive",
          "tcpNoDelay");

  private static final Map<String, String> SERVER_TYPES =
      Map.of(
          "master", "primary",
          "secondary", "standby",
          "slave", "standby",
          "preferSecondary", "prefer-standby",
          "preferSlave", "prefer-standby");

  private JdbcUrl() {}

  /** Reads what follows {@code jdbc:postgresql:}. */
  static void parse(String rest, ConnectionString result) {
    if (rest.indexOf('@') >= 0) {
      throw new InvalidValue(
          "a JDBC URL has no user and password before the host, and an @ in it must be written %40",
          "jdbc:postgresql://HOST:PORT/DATABASE?user=...&password=...");
    }
    int question = rest.indexOf('?');
    place(question < 0 ? rest : rest.substring(0, question), result);
    if (question >= 0) {
      List<String> options = new ArrayList<>();
      ConnectionUri.query(
          rest.substring(question + 1), (key, text) -> parameter(key, text, options, result));
      if (!options.isEmpty()) {
        result.put(ConnectionParameter.OPTIONS, String.join(" ", options));
      }
    }
  }

  private static void place(String text, ConnectionString result) {
    String database = text;
    if (text.startsWith("//")) {
      int slash = text.indexOf('/', 2);
      ConnectionUri.hosts(text.substring(2, slash < 0 ? text.length() : slash), result);
      database = slash < 0 ? "" : text.substring(slash);
    } else {
      result.put(ConnectionParameter.HOST, "localhost");
    }
    if (database.length() > (database.startsWith("/") ? 1 : 0)) {
      result.put(
          ConnectionParameter.DBNAME,
          ConnectionUri.decode(database.startsWith("/") ? database.substring(1) : database));
    }
  }

  private static void parameter(
      String key, String text, List<String> options, ConnectionString result) {
    switch (key) {
      case "ssl" ->
          result.put(ConnectionParameter.SSLMODE, text.equals("false") ? "prefer" : "verify-full");
      case "currentSchema" -> options.add("-c search_path=" + text.replace(" ", "\\ "));
      case "options" -> options.add(text);
      case "targetServerType" ->
          result.put(
              ConnectionParameter.TARGET_SESSION_ATTRS, SERVER_TYPES.getOrDefault(text, text));
      case "loadBalanceHosts" ->
          result.put(
              ConnectionParameter.LOAD_BALANCE_HOSTS, text.equals("true") ? "random" : "disable");
      default -> named(key, text, result);
    }
  }

  private static void named(String key, String text, ConnectionString result) {
    String name = NAMES.get(key);
    if (name != null) {
      result.put(name, text);
    } else if (!TUNING.contains(key)) {
      throw ConnectionString.unknown(key, List.copyOf(NAMES.keySet()));
    }
  }
}
