package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code SELECT cron.schedule('name', 'schedule', 'command')}: how the extension pg_cron is told of
 * a job, or told to forget it.
 *
 * @param function its name in the schema {@code cron}
 * @param arguments in order
 */
record CronCall(String function, List<Argument> arguments) {

  private static final List<String> IN_ORDER =
      List.of("job_name", "schedule", "command", "database", "username", "active");

  private static final List<String> BEYOND_COMMAND = List.of("database", "username", "active");

  /**
   * One argument.
   *
   * @param name empty where it is given by its place
   */
  record Argument(String name, List<Token> value) {}

  /** The call; empty where the statement is no such SELECT and nothing else. */
  static Optional<CronCall> read(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    boolean call = cursor.accept("select") && cursor.peekIsName();
    if (!call) {
      return Optional.empty();
    }
    QualifiedName function = cursor.qualifiedName();
    if (!function.schema().equals("cron") || !cursor.accept("(")) {
      return Optional.empty();
    }
    List<Argument> arguments = arguments(cursor);
    return cursor.accept(")") && cursor.atEnd()
        ? Optional.of(new CronCall(function.name(), arguments))
        : Optional.empty();
  }

  private static List<Argument> arguments(TokenCursor cursor) {
    List<Argument> arguments = new ArrayList<>();
    do {
      String name = label(cursor);
      int from = cursor.position();
      while (!cursor.atEnd() && !cursor.peekIs(",") && !cursor.peekIs(")")) {
        cursor.skipOne();
      }
      arguments.add(new Argument(name, cursor.between(from, cursor.position())));
    } while (cursor.accept(","));
    return arguments;
  }

  private static String label(TokenCursor cursor) {
    int start = cursor.position();
    String name = cursor.peekIsName() ? cursor.name() : "";
    if (!name.isEmpty() && (cursor.accept("=>") || cursor.accept(":="))) {
      return name;
    }
    cursor.moveTo(start);
    return "";
  }

  boolean schedules() {
    return function.equals("schedule") || function.equals("schedule_in_database");
  }

  boolean unschedules() {
    return function.equals("unschedule");
  }

  /** The job; empty where no string constant names it. */
  Optional<ObjectId> job() {
    return nameArgument()
        .flatMap(argument -> string(argument.value()))
        .map(name -> ObjectId.of(ObjectKind.CRON_JOB, QualifiedName.unqualified(name)));
  }

  /** Whether it says whose job it is. */
  boolean saysWho() {
    return beyondCommand().containsKey("username");
  }

  /**
   * What it says of a job beyond its schedule and command, as it is written, by argument: its
   * database, and whether it is active. To say these anew changes nothing of a job that is there.
   */
  Map<String, String> beyondCommand() {
    Map<String, String> said = new TreeMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      boolean byPlace = argument.name().isEmpty() && i < IN_ORDER.size();
      String name = byPlace ? IN_ORDER.get(i) : argument.name();
      String value = string(argument.value()).orElseGet(() -> words(argument.value()));
      if (BEYOND_COMMAND.contains(name) && !value.equals("null")) {
        said.put(name, value);
      }
    }
    return said;
  }

  private static String words(List<Token> value) {
    return value.stream()
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  // schedule(schedule, command) makes a job without a name.
  private Optional<Argument> nameArgument() {
    Optional<Argument> named =
        arguments.stream().filter(argument -> argument.name().equals("job_name")).findFirst();
    boolean byPlace = arguments.getFirst().name().isEmpty();
    boolean enough = arguments.size() > 2 || unschedules();
    return named.isPresent() || !byPlace || !enough ? named : Optional.of(arguments.getFirst());
  }

  private static Optional<String> string(List<Token> value) {
    boolean constant = value.size() == 1 || (value.size() > 2 && value.get(1).is("::"));
    return constant
        ? Optional.of(value.getFirst()).filter(StringLiteral::isOne).map(CronCall::content)
        : Optional.empty();
  }

  private static String content(Token token) {
    return StringLiteral.of(token).content();
  }
}
