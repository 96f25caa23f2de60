package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.config.Settings;
import dev.pgmg.config.SettingsReader;
import dev.pgmg.hazard.Lock;
import dev.pgmg.hazard.TableLock;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SessionOptions;
import dev.pgmg.project.Project;
import dev.pgmg.project.ProjectReader;
import dev.pgmg.project.Trees;
import dev.pgmg.testing.Rows;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says that its steps lock is what is held behind each of them. */
final class LocksOfStepsTest {

  private static final String TABLES =
      """
      SELECT oid || '|' || quote_ident(relname) FROM pg_class
      WHERE relkind IN ('r', 'p', 'm') AND relnamespace = 'public'::regnamespace
        AND relname NOT LIKE 'pgmg%'
      """;

  private static final String LOCKS =
      """
      SELECT relation || '|' || mode FROM pg_locks
      WHERE pid = pg_backend_pid() AND locktype = 'relation'
      """;

  @TempDir private Path directory;
  private TestDatabase database;
  private Pgmg pgmg;

  @BeforeEach
  void aProject() throws Exception {
    database = TestServer.get().createDatabase();
    pgmg = Pgmg.in(directory, database);
    pgmg.write(
        "migrations/001_tables.sql",
        """
        create table orders (id integer primary key);
        create table users (id integer primary key, score integer, o integer references orders);
        create table notes (id integer, note text);
        create table events (id integer, at integer) partition by range (at);
        create table events_1 partition of events for values from (0) to (9);
        """);
    pgmg.write(
        "sql/code.sql",
        """
        create function touch() returns trigger language plpgsql as 'begin return new; end';
        create function is_good(n numeric) returns boolean language sql as 'select n > 0';
        create trigger touch before insert on users for each row execute function touch();
        create trigger touch before insert on notes for each row execute function touch();
        create trigger touch after insert on events for each row execute function touch();
        create policy good on users using (is_good(score));
        create view scores as select id, score from users;
        create rule nothing as on insert to scores do instead nothing;
        create materialized view best as select max(score) as best from scores;
        create index best_best on best (best);
        create index users_by_score on users (score);
        create index notes_by_id on notes (id);
        alter table notes enable row level security;
        """);
    assertThat(pgmg.run("apply").exitCode()).isZero();
  }

  @AfterEach
  void dropDatabase() throws Exception {
    database.close();
  }

  @Test
  void of_a_migration_and_all_that_is_in_its_way() throws Exception {
    pgmg.write(
        "migrations/002_more.sql",
        """
        alter table users alter column score type numeric;
        alter table users drop column o;
        create table fresh (id integer references orders);
        create index on fresh (id);
        alter table events add column more text;
        """);
    compare();
  }

  @Test
  void of_triggers_and_policies_that_are_rebuilt_for_their_functions() throws Exception {
    String code = Files.readString(directory.resolve("sql/code.sql"));
    pgmg.write(
        "sql/code.sql",
        code.replace("is_good(n numeric)", "is_good(points numeric)")
            .replace("function touch()", "function touched()"));
    compare();
  }

  @Test
  void of_code_that_goes() throws Exception {
    pgmg.write(
        "sql/code.sql",
        """
        create function touch() returns trigger language plpgsql as 'begin return new; end';
        create view scores as select id, score from users;
        create materialized view best as select min(score) as best from scores;
        """);
    compare();
  }

  private void compare() throws Exception {
    Plan plan = plan();
    assertThat(plan.locks()).isNotEmpty();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL check_function_bodies = off");
      Map<String, String> tables = new TreeMap<>();
      Rows.ofScript(statement, TABLES)
          .forEach(row -> tables.put(row.split("\\|", -1)[0], row.split("\\|", -1)[1]));
      Map<String, Lock> told = new TreeMap<>();
      for (int i = 0; i < plan.steps().size(); i++) {
        Step step = plan.steps().get(i);
        for (Command command : step.commands()) {
          statement.execute(command.sql());
        }
        for (TableLock lock : plan.locksOf(i)) {
          told.merge(lock.table().shown(), lock.lock(), LocksOfStepsTest::stronger);
        }
        assertThat(told).as("step %d: %s", i + 1, step).isEqualTo(held(statement, tables));
      }
      connection.rollback();
    }
  }

  private Plan plan() {
    Project project =
        ProjectReader.read(
            new Trees(
                directory.resolve("migrations"), directory.resolve("sql"), List.of(), directory));
    Settings settings =
        SettingsReader.read(
            Map.of(), Map.of("PGMG_CONNECTION_STRING", database.connectionString()), directory);
    SessionOptions options = new SessionOptions(settings.stateSchema(), settings.role());
    try (Session session = Session.open(settings.connection(), options, Map.of())) {
      return new Planner(project).plan(session.readOnlySnapshot(new Planner(project).questions()));
    }
  }

  private static Map<String, Lock> held(Statement statement, Map<String, String> tables)
      throws SQLException {
    Map<String, Lock> held = new TreeMap<>();
    for (String row : Rows.ofScript(statement, LOCKS)) {
      String[] parts = row.split("\\|", -1);
      for (Lock lock : Lock.values()) {
        if (lock.inCatalog().equals(parts[1])
            && lock.compareTo(Lock.SHARE) >= 0
            && tables.containsKey(parts[0])) {
          held.merge(tables.getOrDefault(parts[0], ""), lock, LocksOfStepsTest::stronger);
        }
      }
    }
    return held;
  }

  private static Lock stronger(Lock one, Lock other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
