package dev.pgmg.config;

import dev.pgmg.problem.Suggestion;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One thing a user can set. The constants here are all there is: names, defaults and rules stand
 * nowhere else.
 *
 * @param key its name in {@code pgmg.toml}; a dot stands for a table
 * @param fallback the value, as text, when nobody says anything
 * @param meaning one line for the user
 */
public record Setting<T>(
    String key,
    String fallback,
    Shape shape,
    Secrecy secrecy,
    Function<List<String>, T> parser,
    String meaning) {

  /** How a value is written in {@code pgmg.toml}. */
  public enum Shape {
    TEXT("a string"),
    BOOLEAN("true or false"),
    NUMBER("a whole number"),
    LIST("a list of strings"),
    /** Not to be set in {@code pgmg.toml}. */
    OUTSIDE("nothing");

    final String wanted;

    Shape(String wanted) {
      this.wanted = wanted;
    }
  }

  /** Whether a value may be shown. */
  public enum Secrecy {
    OPEN,
    SECRET
  }

  public static final Setting<String> CONFIG =
      open("config", "", Shape.OUTSIDE, Setting::one, "the pgmg.toml to read");
  public static final Setting<String> MIGRATIONS_DIR =
      text("migrations_dir", "migrations", "the directory of numbered migrations");
  public static final Setting<String> CODE_DIR =
      text("code_dir", "sql", "the directory of views, functions and other code");
  public static final Setting<List<String>> EXCLUDE =
      open("exclude", "", Shape.LIST, Globs::parse, "files to leave out of both, as globs");
  public static final Setting<String> CONNECTION_STRING =
      new Setting<>(
          "connection_string",
          "",
          Shape.TEXT,
          Secrecy.SECRET,
          Setting::one,
          "the database: a URI, key=value pairs, a JDBC URL, embedded or embedded:DIR");
  public static final Setting<String> PASSWORD_COMMAND =
      new Setting<>(
          "password_command",
          "",
          Shape.TEXT,
          Secrecy.SECRET,
          Setting::one,
          "a command that prints the password, asked where nobody says it otherwise");
  public static final Setting<String> ROLE =
      open(
          "role",
          "",
          Shape.TEXT,
          Setting::one,
          "the role to work as and to own what is made, instead of the user who connects");
  public static final Setting<String> STATE_SCHEMA =
      text("state_schema", "public", "the schema of pgmg's two tables");
  public static final Setting<CheckBodies> CHECK_BODIES =
      open(
          "check_bodies",
          "error",
          Shape.TEXT,
          items -> oneOf(CheckBodies.class, items),
          "what a function body that PostgreSQL refuses is: error or warn");
  public static final Setting<Unmanaged> UNMANAGED =
      open(
          "unmanaged",
          "restore",
          Shape.TEXT,
          items -> oneOf(Unmanaged.class, items),
          "what to do with objects of others in the way of a needed drop: restore or refuse");
  public static final Setting<Notify> NOTIFY =
      open(
          "notify",
          "true",
          Shape.BOOLEAN,
          Setting::toNotify,
          "whether apply notifies the channel pgmg");
  public static final Setting<Duration> LOCK_WAIT =
      duration("lock_wait", "60s", "how long to wait for another pgmg on the same database");
  public static final Setting<Duration> LOCK_TIMEOUT =
      duration(
          "lock_timeout",
          "5s",
          "how long a statement waits for a lock, and lets others wait behind it; 0 for no limit");
  public static final Setting<Duration> STATEMENT_TIMEOUT =
      duration("statement_timeout", "0", "how long a statement may run; 0 for no limit");
  public static final Setting<Integer> RETRY_ATTEMPTS =
      open(
          "retry_attempts",
          "10",
          Shape.NUMBER,
          items -> toAttempts(one(items)),
          "how often to try what fails for a lock, a deadlock or a timeout");
  public static final Setting<Duration> RETRY_DELAY =
      duration(
          "retry_delay",
          "1s",
          "how long to wait before the second attempt; longer before each one after it");
  public static final Setting<Numbering> MIGRATION_NUMBERS =
      open(
          "migration_numbers",
          "as_before",
          Shape.TEXT,
          items -> oneOf(Numbering.class, items),
          "how pgmg new numbers migrations: as_before, sequence or timestamp");
  public static final Setting<Duration> DEBOUNCE =
      duration("debounce", "50ms", "how long no file may change before watch reads them");
  public static final Setting<Set<String>> HAZARDS_DENY =
      open(
          "hazards.deny",
          "",
          Shape.LIST,
          Setting::toHazards,
          "hazards that apply refuses unless they are allowed by --allow");
  public static final Setting<Long> SMALL_TABLE_ROWS =
      open(
          "hazards.small_table_rows",
          "1000",
          Shape.NUMBER,
          items -> toCount(one(items)),
          "a table of no more rows is none to worry about");

  /** In the order in which they are listed to the user. */
  public static final List<Setting<?>> ALL =
      List.of(
          CONFIG,
          CONNECTION_STRING,
          PASSWORD_COMMAND,
          ROLE,
          MIGRATIONS_DIR,
          CODE_DIR,
          EXCLUDE,
          STATE_SCHEMA,
          CHECK_BODIES,
          UNMANAGED,
          NOTIFY,
          LOCK_WAIT,
          LOCK_TIMEOUT,
          STATEMENT_TIMEOUT,
          RETRY_ATTEMPTS,
          RETRY_DELAY,
          MIGRATION_NUMBERS,
          DEBOUNCE,
          HAZARDS_DENY,
          SMALL_TABLE_ROWS);

  /** The names that {@link #HAZARDS_DENY} knows. */
  public static final List<String> HAZARDS =
      List.of(
          "data-loss",
          "table-rewrite",
          "exclusive-lock",
          "full-scan",
          "blocking-index-build",
          "mass-drop");

  /** {@code lock_wait} is {@code PGMG_LOCK_WAIT}. */
  public String variable() {
    return "PGMG_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** {@code lock_wait} is {@code --lock-wait}. */
  public String option() {
    return "--" + key.replace('_', '-').replace('.', '-');
  }

  @Override
  public String toString() {
    return key;
  }

  T parse(List<String> items) {
    return parser.apply(items);
  }

  /** The items of a value that was given as one text: in lists, commas separate. */
  List<String> items(String text) {
    if (shape != Shape.LIST) {
      return List.of(text);
    }
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static Setting<String> text(String key, String fallback, String meaning) {
    return open(key, fallback, Shape.TEXT, Setting::notEmpty, meaning);
  }

  private static Setting<Duration> duration(String key, String fallback, String meaning) {
    return open(key, fallback, Shape.TEXT, items -> Durations.parse(one(items)), meaning);
  }

  private static <T> Setting<T> open(
      String key, String fallback, Shape shape, Function<List<String>, T> parser, String meaning) {
    return new Setting<>(key, fallback, shape, Secrecy.OPEN, parser, meaning);
  }

  private static String one(List<String> items) {
    return String.join(",", items);
  }

  private static String notEmpty(List<String> items) {
    String text = one(items);
    if (text.isBlank()) {
      throw new InvalidValue("must not be empty", "");
    }
    return text;
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, List<String> items) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    String text = one(items);
    if (!names.contains(text)) {
      throw new InvalidValue("\"" + text + "\" is none of " + String.join(", ", names), "");
    }
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }

  private static Notify toNotify(List<String> items) {
    return switch (one(items)) {
      case "true", "on", "yes", "1" -> Notify.ON;
      case "false", "off", "no", "0" -> Notify.OFF;
      case String other -> throw new InvalidValue("\"" + other + "\" is not true or false", "");
    };
  }

  private static Set<String> toHazards(List<String> items) {
    for (String item : items) {
      if (!HAZARDS.contains(item)) {
        throw new InvalidValue(
            "\"" + item + "\" is not a hazard",
            Suggestion.closest(item, HAZARDS)
                .map(known -> "did you mean \"" + known + "\"?")
                .orElse("the hazards are " + String.join(", ", HAZARDS)));
      }
    }
    return new TreeSet<>(items);
  }

  private static int toAttempts(String text) {
    long count = toCount(text);
    if (count < 1 || count > 999_999) {
      throw new InvalidValue("\"" + text + "\" is not a number from 1 to 999999", "");
    }
    return (int) count;
  }

  private static long toCount(String text) {
    try {
      long count = Long.parseLong(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as a negative number is.
    }
    throw new InvalidValue("\"" + text + "\" is not a whole number from 0 on", "");
  }
}
