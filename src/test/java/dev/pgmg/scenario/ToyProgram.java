package dev.pgmg.scenario;

import dev.pgmg.testing.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schema tool for views, one a file of {@code sql/}, with a fault to order: what the harness is
 * tested on.
 */
final class ToyProgram implements Program {

  /** What this one does wrong. */
  enum Fault {
    NONE,
    NEVER_UP_TO_DATE,
    LOSES_COMMENTS,
    RECORDS_OTHER_HASHES,
    KEEPS_ITS_CONNECTION,
    HIDES_A_STEP_IN_JSON,
    NAMES_ANOTHER_OBJECT_IN_JSON,
    FOLLOWS_THE_ORDER_OF_FILES,
    ADOPTS_NOTHING,
    PRINTS_JSON_OF_ANOTHER_SHAPE
  }

  /** What is done about a file or, if it is gone, about its view. */
  private record Task(String action, String view, String sql) {}

  private final Fault fault;
  private final List<Connection> kept = new ArrayList<>();

  ToyProgram(Fault fault) {
    this.fault = fault;
  }

  @Override
  public Output run(Path directory, String connectionString, CommandLine command) {
    try {
      Connection connection = connect(connectionString);
      try {
        return run(directory, connection, command.arguments());
      } finally {
        leave(connection);
      }
    } catch (SQLException e) {
      return new Output(1, "", String.valueOf(e.getMessage()).replaceFirst("\n(?s).*", "") + "\n");
    }
  }

  @Override
  public Map<String, String> hashes(Path directory, String creationSchema) {
    return files(directory).entrySet().stream()
        .collect(Collectors.toMap(file -> "view." + file.getKey(), file -> hash(file.getValue())));
  }

  @Override
  public List<String> plansShuffled(Path directory, String connectionString, List<Long> seeds) {
    return seeds.stream()
        .map(seed -> fault == Fault.FOLLOWS_THE_ORDER_OF_FILES ? "plan " + seed : "plan")
        .toList();
  }

  @Override
  public String misprints(Path directory, CommandLine command, Output output) {
    boolean another = fault == Fault.PRINTS_JSON_OF_ANOTHER_SHAPE && command.schema().isPresent();
    return another ? "steps: not an array" : "";
  }

  /** Closes what a fault has left open. */
  void close() throws SQLException {
    for (Connection connection : kept) {
      connection.close();
    }
  }

  private static Connection connect(String connectionString) throws SQLException {
    URI uri = URI.create(connectionString);
    String[] login = (uri.getUserInfo() + ":").split(":", 3);
    return DriverManager.getConnection(
        "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(),
        login[0],
        login[1]);
  }

  private void leave(Connection connection) throws SQLException {
    if (fault == Fault.KEEPS_ITS_CONNECTION) {
      kept.add(connection);
    } else {
      connection.close();
    }
  }

  private Output run(Path directory, Connection connection, List<String> arguments)
      throws SQLException {
    List<Task> tasks = tasks(directory, connection);
    if (arguments.contains("apply")) {
      return apply(directory, connection, tasks);
    }
    if (arguments.contains("adopt")) {
      return fault == Fault.ADOPTS_NOTHING
          ? new Output(0, "", "")
          : apply(directory, connection, List.of());
    }
    return new Output(0, arguments.contains("json") ? json(tasks) : text(tasks), "");
  }

  private List<Task> tasks(Path directory, Connection connection) throws SQLException {
    Map<String, String> recorded = recorded(connection);
    Map<String, String> files = files(directory);
    List<Task> tasks = new ArrayList<>();
    for (String view : Set.copyOf(recorded.keySet())) {
      if (!files.containsKey(view)) {
        tasks.add(new Task("drop", view, "DROP VIEW " + view));
      }
    }
    files.forEach(
        (view, sql) -> {
          if (!recorded.containsKey(view)) {
            tasks.add(new Task("create", view, sql));
          } else if (!recordedHash(sql).equals(recorded.get(view))) {
            tasks.add(new Task("replace", view, "DROP VIEW " + view + ";" + rebuilt(sql)));
          }
        });
    return tasks;
  }

  private String rebuilt(String sql) {
    return fault == Fault.LOSES_COMMENTS ? sql.substring(0, sql.indexOf(';')) : sql;
  }

  private String text(List<Task> tasks) {
    if (tasks.isEmpty()) {
      return fault == Fault.NEVER_UP_TO_DATE
          ? "Who knows?\n"
          : "No changes. Database is up to date.\n";
    }
    return IntStream.range(0, tasks.size())
        .mapToObj(
            i ->
                "  %d. %s VIEW %s\n"
                    .formatted(
                        i + 1, tasks.get(i).action().toUpperCase(Locale.ROOT), tasks.get(i).view()))
        .collect(Collectors.joining("", "PLAN:\nExecution order:\n", ""));
  }

  private String json(List<Task> tasks) {
    int hidden = fault == Fault.HIDES_A_STEP_IN_JSON ? 1 : 0;
    String suffix = fault == Fault.NAMES_ANOTHER_OBJECT_IN_JSON ? "_2" : "";
    return IntStream.range(0, Math.max(0, tasks.size() - hidden))
        .mapToObj(
            i ->
                "{\"number\":%d,\"action\":\"%s\",\"object\":\"view.%s\",\"migration\":null}"
                    .formatted(i + 1, tasks.get(i).action(), tasks.get(i).view() + suffix))
        .collect(Collectors.joining(",", "{\"steps\":[", "]}"));
  }

  private Output apply(Path directory, Connection connection, List<Task> tasks)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS pgmg_state (object_name text, object_hash text)");
      for (Task task : tasks) {
        statement.execute(task.sql());
      }
      statement.execute("DELETE FROM pgmg_state");
      for (Map.Entry<String, String> file : files(directory).entrySet()) {
        statement.execute(
            "INSERT INTO pgmg_state VALUES ('view.%s', '%s')"
                .formatted(file.getKey(), recordedHash(file.getValue())));
      }
      connection.commit();
      return new Output(0, "Applied %d.\n".formatted(tasks.size()), "");
    }
  }

  private static Map<String, String> recorded(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (Rows.ofScript(statement, "SELECT 'there' WHERE to_regclass('pgmg_state') IS NOT NULL")
          .isEmpty()) {
        return Map.of();
      }
      return Rows.ofScript(statement, "SELECT object_name || '=' || object_hash FROM pgmg_state")
          .stream()
          .map(row -> row.substring("view.".length()).split("=", 2))
          .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }
  }

  private static Map<String, String> files(Path directory) {
    try (Stream<Path> files = Files.list(directory.resolve("sql"))) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString().replace(".sql", ""), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String recordedHash(String sql) {
    return fault == Fault.RECORDS_OTHER_HASHES ? "x" + hash(sql) : hash(sql);
  }

  private static String hash(String sql) {
    return Integer.toHexString(sql.hashCode());
  }
}
