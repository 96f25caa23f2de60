package dev.pgmg.postgres;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a migration has set of that which pgmg works with, while pgmg does something of its own in
 * the midst of it: the role, the search_path and the settings of {@link SessionSettings}, however
 * they were set. Everything else stays as the migration has it.
 *
 * <p>All of it is done for the transaction: what is set for the session, its end brings back.
 */
public final class SetAside {

  /** They are not in pg_settings. To take on a user resets the role. */
  private static final List<String> IDENTITY = List.of("session_authorization", "role");

  private final List<String> again;

  private SetAside(List<String> again) {
    this.again = again;
  }

  /** Sets what is pgmg's own; one round trip. */
  static SetAside of(OwnSession own, Connection connection) {
    List<String> statements =
        List.of(
            identity(),
            "SET LOCAL SESSION AUTHORIZATION DEFAULT",
            "SET LOCAL role TO " + own.settings().role().map(SetAside::literal).orElse("DEFAULT"),
            settings(own.settings().settled()),
            identity());
    List<String> answers = FirstColumn.of(List.of(String.join(";\n", statements)), connection);
    int end = answers.size() - IDENTITY.size();
    List<String> again = new ArrayList<>();
    answers.subList(IDENTITY.size(), end).forEach(answer -> again.add(setting(answer)));
    for (int i = 0; i < IDENTITY.size(); i++) {
      if (!answers.get(i).equals(answers.get(end + i))) {
        again.add(set(IDENTITY.get(i), answers.get(i)));
      }
    }
    return new SetAside(again);
  }

  /** The statements that set it again, for the rest of the transaction. */
  public List<String> again() {
    return again;
  }

  private static String identity() {
    return IDENTITY.stream()
        .map(name -> "SELECT current_setting('" + name + "')")
        .collect(Collectors.joining("\nUNION ALL "));
  }

  // What was set by others than the connection's own options has its value here, else pg_settings
  // knows it. Names and values are those of a version that has them.
  private static String settings(Map<String, String> own) {
    String values =
        new TreeMap<>(own)
            .entrySet().stream()
                .map(one -> "(" + literal(one.getKey()) + ", " + literal(one.getValue()) + ")")
                .collect(Collectors.joining(", "));
    return SqlResource.read("set-aside").replace("${own}", values);
  }

  private static String setting(String answer) {
    int end = answer.indexOf('=');
    return set(answer.substring(0, end), answer.substring(end + 1));
  }

  private static String set(String name, String value) {
    return "SELECT set_config(" + literal(name) + ", " + literal(value) + ", true)";
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
