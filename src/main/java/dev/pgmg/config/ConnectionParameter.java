package dev.pgmg.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters of libpq (section 34.1.2 of PostgreSQL's manual), their environment variables
 * (34.15) and, where libpq knows only some, their values.
 */
enum ConnectionParameter {
  HOST("PGHOST", Use.PLACE),
  HOSTADDR("PGHOSTADDR", Use.PLACE),
  PORT("PGPORT", Use.PLACE),
  DBNAME("PGDATABASE", Use.PLACE),
  USER("PGUSER", Use.PLACE),
  PASSWORD("PGPASSWORD", Use.PLACE),
  PASSFILE("PGPASSFILE", Use.PLACE),
  SERVICE("PGSERVICE", Use.PLACE),
  APPLICATION_NAME("PGAPPNAME", Use.DRIVER),
  OPTIONS("PGOPTIONS", Use.DRIVER),
  CONNECT_TIMEOUT("PGCONNECT_TIMEOUT", Use.DRIVER),
  TARGET_SESSION_ATTRS(
      "PGTARGETSESSIONATTRS",
      Use.DRIVER,
      "any",
      "read-write",
      "read-only",
      "primary",
      "standby",
      "prefer-standby"),
  LOAD_BALANCE_HOSTS("PGLOADBALANCEHOSTS", Use.DRIVER, "disable", "random"),
  SSLMODE(
      "PGSSLMODE", Use.DRIVER, "disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
  SSLNEGOTIATION("PGSSLNEGOTIATION", Use.DRIVER, "postgres", "direct"),
  SSLROOTCERT("PGSSLROOTCERT", Use.DRIVER),
  SSLCERT("PGSSLCERT", Use.DRIVER),
  SSLKEY("PGSSLKEY", Use.DRIVER),
  SSLPASSWORD("", Use.DRIVER),
  CHANNEL_BINDING("PGCHANNELBINDING", Use.DRIVER, "disable", "prefer", "require"),
  REQUIRE_AUTH("PGREQUIREAUTH", Use.DRIVER),
  GSSENCMODE("PGGSSENCMODE", Use.DRIVER, "disable", "prefer", "require"),
  KRBSRVNAME("PGKRBSRVNAME", Use.DRIVER),
  KEEPALIVES("", Use.DRIVER, "0", "1"),
  FALLBACK_APPLICATION_NAME("", Use.NONE),
  CLIENT_ENCODING("PGCLIENTENCODING", Use.NONE),
  KEEPALIVES_IDLE("", Use.DRIVER),
  KEEPALIVES_INTERVAL("", Use.DRIVER),
  KEEPALIVES_COUNT("", Use.DRIVER),
  TCP_USER_TIMEOUT("", Use.NONE),
  SSLCOMPRESSION("PGSSLCOMPRESSION", Use.NONE),
  SSLSNI("PGSSLSNI", Use.NONE),
  GSSLIB("PGGSSLIB", Use.NONE),
  GSSDELEGATION("PGGSSDELEGATION", Use.NONE),
  SSLCRL("PGSSLCRL", Use.DRIVER),
  SSLCRLDIR("PGSSLCRLDIR", Use.DRIVER),
  SSLCERTMODE("PGSSLCERTMODE", Use.DRIVER, "disable", "allow"),
  REQUIREPEER("PGREQUIREPEER", Use.DRIVER),
  SSL_MIN_PROTOCOL_VERSION(
      "PGSSLMINPROTOCOLVERSION", Use.DRIVER, "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
  SSL_MAX_PROTOCOL_VERSION(
      "PGSSLMAXPROTOCOLVERSION", Use.DRIVER, "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  /** What becomes of a parameter. */
  enum Use {
    /** Says where and as whom to connect. */
    PLACE,
    /** Says how to connect, and is passed on. */
    DRIVER,
    /** Makes no difference to what pgmg does. */
    NONE
  }

  private final String variable;
  private final Use use;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change.
  private final List<String> allowed;

  ConnectionParameter(String variable, Use use, String... allowed) {
    this.variable = variable;
    this.use = use;
    this.allowed = List.of(allowed);
  }

  /** The name in connection strings. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** libpq's environment variable, or empty. */
  String variable() {
    return variable;
  }

  Use use() {
    return use;
  }

  /** What libpq takes, or nothing where it takes any text. */
  List<String> allowed() {
    return allowed;
  }

  static Optional<ConnectionParameter> find(String key) {
    return Arrays.stream(values()).filter(parameter -> parameter.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(ConnectionParameter::key).toList();
  }
}
