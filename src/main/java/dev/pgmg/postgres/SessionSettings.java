package dev.pgmg.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pgmg's session has of its own, whatever the server's configuration, the database or the role
 * says, so that equal files make equal objects everywhere. What the connection's {@code options}
 * say goes before it.
 *
 * <table>
 * <caption>Settings and why</caption>
 * <tr><td>standard_conforming_strings, backslash_quote</td><td>what a string says; the lexer knows
 * the defaults only</td></tr>
 * <tr><td>DateStyle, TimeZone, IntervalStyle, array_nulls, xmloption, transform_null_equals</td>
 * <td>what a constant or a comparison in a definition or a migration means</td></tr>
 * <tr><td>DateStyle, TimeZone, IntervalStyle, bytea_output, xmlbinary, extra_float_digits,
 * quote_all_identifiers</td><td>how PostgreSQL writes constants and names back, which is compared
 * to see drift</td></tr>
 * <tr><td>check_function_bodies, plpgsql.*</td><td>what PostgreSQL says of a body, and what an
 * ambiguous name in a DO means</td></tr>
 * <tr><td>default_tablespace, default_table_access_method</td><td>how tables, indexes and
 * materialized views are made</td></tr>
 * <tr><td>row_security, session_replication_role</td><td>which rows a migration sees, which
 * triggers fire</td></tr>
 * <tr><td>default_transaction_isolation, default_transaction_deferrable</td><td>what an apply sees
 * of others while it runs</td></tr>
 * <tr><td>statement_timeout, lock_timeout, transaction_timeout and the idle ones</td><td>that a
 * limit meant for an application does not end an apply</td></tr>
 * <tr><td>client_min_messages, icu_validation_level, restrict_nonsystem_relation_kind</td><td>what
 * is told and what is refused</td></tr>
 * </table>
 *
 * <p>Left as they are: {@code search_path}, {@code role}, {@code default_text_search_config} and
 * {@code lc_*}, which say how the database is meant to be used; {@code
 * default_transaction_read_only}, which is a guard; {@code password_encryption} and {@code
 * createrole_self_grant}, which are rules of those who run the server; all that is about speed.
 */
record SessionSettings(Map<String, String> atStart, Map<String, String> afterwards) {

  /** Every role may set these, and every version from 14 on has them. Written as they are read. */
  private static final Map<String, String> FOR_ALL = new LinkedHashMap<>();

  /**
   * These come with a version, with a language, or to superusers only; or the driver sends them.
   */
  private static final Map<String, String> WHERE_OTHERWISE = new LinkedHashMap<>();

  static {
    FOR_ALL.put("client_min_messages", "notice");
    FOR_ALL.put("standard_conforming_strings", "on");
    FOR_ALL.put("backslash_quote", "safe_encoding");
    FOR_ALL.put("array_nulls", "on");
    FOR_ALL.put("transform_null_equals", "off");
    FOR_ALL.put("DateStyle", "ISO, MDY");
    FOR_ALL.put("IntervalStyle", "postgres");
    FOR_ALL.put("extra_float_digits", "1");
    FOR_ALL.put("bytea_output", "hex");
    FOR_ALL.put("xmlbinary", "base64");
    FOR_ALL.put("xmloption", "content");
    FOR_ALL.put("quote_all_identifiers", "off");
    FOR_ALL.put("check_function_bodies", "on");
    FOR_ALL.put("row_security", "on");
    FOR_ALL.put("default_tablespace", "");
    FOR_ALL.put("default_table_access_method", "heap");
    FOR_ALL.put("default_transaction_isolation", "read committed");
    FOR_ALL.put("default_transaction_deferrable", "off");
    FOR_ALL.put("statement_timeout", "0");
    FOR_ALL.put("lock_timeout", "0");
    FOR_ALL.put("idle_in_transaction_session_timeout", "0");
    FOR_ALL.put("idle_session_timeout", "0");
    WHERE_OTHERWISE.put("TimeZone", "UTC");
    WHERE_OTHERWISE.put("transaction_timeout", "0");
    WHERE_OTHERWISE.put("icu_validation_level", "warning");
    WHERE_OTHERWISE.put("restrict_nonsystem_relation_kind", "");
    WHERE_OTHERWISE.put("plpgsql.check_asserts", "on");
    WHERE_OTHERWISE.put("plpgsql.extra_errors", "none");
    WHERE_OTHERWISE.put("plpgsql.extra_warnings", "none");
    WHERE_OTHERWISE.put("plpgsql.print_strict_params", "off");
    WHERE_OTHERWISE.put("plpgsql.variable_conflict", "error");
    WHERE_OTHERWISE.put("session_replication_role", "origin");
  }

  /** {@code -c name=value}, {@code -cname=value} or {@code --name=value}. */
  private static final Pattern OPTION =
      Pattern.compile("(?:-c\\s*|--)([\\w.-]+)=((?:\\\\.|[^\\s\\\\])*)");

  /**
   * The settings of a session.
   *
   * @param options of the connection, as libpq has them; what they say is left to them
   * @param role whose rights pgmg works with, or empty for those of the user
   */
  static SessionSettings of(String options, String role) {
    Map<String, String> said = said(options);
    Map<String, String> atStart = new LinkedHashMap<>(FOR_ALL);
    atStart.keySet().removeIf(name -> said.containsKey(name.toLowerCase(Locale.ROOT)));
    if (!role.isEmpty()) {
      atStart.put("role", role);
    }
    Map<String, String> afterwards = new LinkedHashMap<>(WHERE_OTHERWISE);
    // The driver sends the time zone of this machine, which goes before that of the options.
    afterwards.replaceAll((name, value) -> said.getOrDefault(name.toLowerCase(Locale.ROOT), value));
    return new SessionSettings(atStart, afterwards);
  }

  private static Map<String, String> said(String options) {
    Map<String, String> said = new LinkedHashMap<>();
    Matcher matcher = OPTION.matcher(options);
    while (matcher.find()) {
      String name = matcher.group(1).replace('-', '_').toLowerCase(Locale.ROOT);
      said.put(name, matcher.group(2).replaceAll("\\\\(.)", "$1"));
    }
    return said;
  }

  /** The same as options of a connection, which hold from its first moment and outlive RESET. */
  String options() {
    return atStart.entrySet().stream()
        .map(entry -> "-c " + entry.getKey() + "=" + escaped(entry.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String escaped(String value) {
    return value.replaceAll("([\\s\\\\])", "\\\\$1");
  }

  /** All of them, in the order in which they are to be set. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(atStart);
    all.putAll(afterwards);
    return all;
  }

  /** Whose rights pgmg works with, if they are not those of the user. */
  Optional<String> role() {
    return Optional.ofNullable(atStart.get("role"));
  }

  /** All that may be of its own, with its value where that is known; the role is none of them. */
  Map<String, String> settled() {
    Map<String, String> settled = new LinkedHashMap<>();
    FOR_ALL.keySet().forEach(name -> settled.put(name, atStart.getOrDefault(name, "")));
    settled.putAll(afterwards);
    return settled;
  }

  /** The statements that set some of them. */
  List<String> statements(Set<String> names) {
    return new TreeSet<>(names)
        .stream()
            .map(
                name ->
                    "SET " + name + " = '" + all().getOrDefault(name, "").replace("'", "''") + "'")
            .toList();
  }
}
