package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.pgmg.testing.JsonSchemas;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import dev.pgmg.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What somebody hears who listens to channel pgmg. */
final class NotifyTest {

  @TempDir private Path directory;
  private TestDatabase database;
  private Connection listener;
  private Pgmg pgmg;

  @BeforeEach
  void somebodyListens() throws Exception {
    database = TestServer.get().createDatabase();
    listener = database.connect();
    try (Statement listen = listener.createStatement()) {
      listen.execute("LISTEN pgmg");
    }
    pgmg = Pgmg.in(directory, database);
    pgmg.write("migrations/001_users.sql", "create table users (id int, name text);");
    pgmg.write("sql/names.sql", "create view names as select name from users;");
  }

  @AfterEach
  void dropDatabase() throws Exception {
    listener.close();
    database.close();
  }

  @Test
  void an_apply_says_that_it_begins_and_that_it_has_succeeded() throws Exception {
    assertThat(pgmg.run("apply").exitCode()).isZero();

    List<Map<String, Object>> heard = heard();

    assertThat(heard).extracting("event").containsExactly("apply_started", "apply_succeeded");
    assertThat(heard).extracting("severity").containsExactly("safe", "safe");
    assertThat(heard).extracting("safe").containsExactly(2, 2);
    assertThat(heard.getLast())
        .containsEntry("format", 1)
        .containsEntry("steps", 2)
        .containsEntry("migrations", List.of(Map.of("name", "001_users", "severity", "safe")))
        .containsEntry("migrations_omitted", 0)
        .containsEntry(
            "changes",
            List.of(Map.of("object", "view.names", "change", "new", "severity", "safe")));
  }

  @Test
  void who_listens_is_told_what_breaks_clients() throws Exception {
    pgmg.run("apply");
    heard();
    pgmg.write("migrations/002_names.sql", "alter table users alter name type varchar(9);");
    pgmg.write("sql/names.sql", "create view names as select name as called from users;");

    pgmg.run("apply");

    assertThat(heard().getLast())
        .containsEntry("severity", "breaking")
        .containsEntry("breaking", 2)
        .containsEntry(
            "changes",
            List.of(Map.of("object", "view.names", "change", "modified", "severity", "breaking")));
  }

  @Test
  void nothing_is_told_where_nothing_is_done() throws Exception {
    pgmg.run("plan");
    pgmg.run("apply", "--dry-run");
    assertThat(heard()).isEmpty();

    pgmg.run("apply");
    assertThat(heard()).hasSize(2);

    assertThat(pgmg.run("apply").out()).startsWith("No changes.");
    pgmg.write("migrations/001_users.sql", "create table users (id int);");
    assertThat(pgmg.run("apply").exitCode()).isEqualTo(1);
    assertThat(heard()).isEmpty();
  }

  @Test
  void the_setting_turns_it_off() throws Exception {
    pgmg.write("pgmg.toml", "notify = false");

    assertThat(pgmg.run("apply").exitCode()).isZero();

    assertThat(heard()).isEmpty();
  }

  @Test
  void that_an_apply_has_begun_is_heard_while_it_works() throws Exception {
    pgmg.run("apply");
    heard();
    pgmg.write("migrations/002_age.sql", "alter table users add column age int;");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("lock table users");
      CompletableFuture<Pgmg.Result> apply =
          CompletableFuture.supplyAsync(() -> pgmg.run("apply", "--lock-timeout", "0"), threads);
      Waiting.until(database, Waiting.FOR_A_LOCK).getFirst();

      assertThat(heard()).extracting("event").containsExactly("apply_started");

      reader.rollback();
      assertThat(apply.get(60, TimeUnit.SECONDS).exitCode()).isZero();
      assertThat(heard()).extracting("event").containsExactly("apply_succeeded");
    }
  }

  @Test
  void an_apply_that_fails_says_so_and_quotes_nobody() throws Exception {
    pgmg.write("sql/names.sql", "create view names as select 'secret'::int as name from users;");

    Pgmg.Result result = pgmg.run("apply");

    assertThat(result.err()).contains("secret").contains("The transaction was rolled back");
    List<Map<String, Object>> heard = heard();
    assertThat(heard).extracting("event").containsExactly("apply_started", "apply_failed");
    assertThat(heard.getLast())
        .containsEntry("severity", "safe")
        .containsEntry("end", "rolled_back")
        .containsEntry(
            "error",
            Map.of(
                "code", "sql-error",
                "sqlstate", "22P02",
                "file", "sql/names.sql",
                "line", 1,
                "column", 29));
    assertThat(heard.toString()).doesNotContain("secret");
  }

  @Test
  void what_is_tried_again_is_told_once() throws Exception {
    database.run("create sequence attempts");
    pgmg.write(
        "migrations/002_again.sql",
        "do $$ begin if nextval('attempts') < 3 then"
            + " raise exception using errcode = '40001'; end if; end $$;");

    Pgmg.Result result = pgmg.run("apply", "--retry-delay", "1ms");

    assertThat(result.out()).contains("(3 of 10)");
    assertThat(heard()).extracting("event").containsExactly("apply_started", "apply_succeeded");
  }

  @Test
  void success_is_told_with_the_last_of_several_commits() throws Exception {
    pgmg.write("migrations/002_index.sql", "create index concurrently on users (id);");
    pgmg.write("migrations/003_fails.sql", "select 1/0;");

    assertThat(pgmg.run("apply").exitCode()).isEqualTo(1);

    List<Map<String, Object>> heard = heard();
    assertThat(heard).extracting("event").containsExactly("apply_started", "apply_failed");
    assertThat(heard.getLast()).containsEntry("end", "rolled_back_to_boundary");
    pgmg.write("migrations/003_fails.sql", "select 1;");
    pgmg.write("migrations/004_index.sql", "create index concurrently on users (name);");
    assertThat(pgmg.run("apply").exitCode()).isZero();
    assertThat(heard()).extracting("event").containsExactly("apply_started", "apply_succeeded");
  }

  @Test
  void a_lost_connection_tells_nothing_more() throws Exception {
    pgmg.run("apply");
    heard();
    pgmg.write("migrations/002_age.sql", "alter table users add column age int;");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("lock table users");
      CompletableFuture<Pgmg.Result> apply =
          CompletableFuture.supplyAsync(() -> pgmg.run("apply", "--lock-timeout", "0"), threads);
      database.run(
          "select pg_terminate_backend("
              + Waiting.until(database, Waiting.FOR_A_LOCK).getFirst()
              + ")");

      assertThat(apply.get(60, TimeUnit.SECONDS).exitCode()).isEqualTo(1);
    }
    assertThat(heard()).extracting("event").containsExactly("apply_started");
  }

  @Test
  void the_payload_of_the_largest_plan_is_not_too_long() throws Exception {
    StringBuilder views = new StringBuilder();
    for (int i = 1000; i < 3000; i++) {
      // 63 bytes, as long as a name may be.
      views.append("create view \"%s-%d'\\\" as select 1 as x;%n".formatted("名".repeat(18), i));
    }
    pgmg.write("sql/many.sql", views.toString());
    for (int i = 100; i < 200; i++) {
      pgmg.write("migrations/%d_%s.sql".formatted(i, "ü".repeat(40)), "select 1;");
    }

    assertThat(pgmg.run("apply").exitCode()).isZero();

    List<String> payloads = payloads();
    assertThat(payloads).hasSize(2);
    for (String payload : payloads) {
      assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(7_500, 7_999);
      Map<String, Object> fields = JSON.std.mapFrom(payload);
      int changes = ((List<?>) fields.getOrDefault("changes", List.of())).size();
      int migrations = ((List<?>) fields.getOrDefault("migrations", List.of())).size();
      assertThat(changes).isPositive();
      assertThat(migrations).isPositive();
      assertThat(fields)
          .containsEntry("changes_omitted", 2001 - changes)
          .containsEntry("migrations_omitted", 101 - migrations);
      assertThat(payload).contains("\\u540d").contains("-1000'\\\\");
    }
  }

  private List<Map<String, Object>> heard() throws Exception {
    List<Map<String, Object>> heard = new ArrayList<>();
    for (String payload : payloads()) {
      heard.add(JSON.std.mapFrom(payload));
    }
    return heard;
  }

  // What was sent before a query comes with its answer.
  private List<String> payloads() throws SQLException {
    try (Statement statement = listener.createStatement()) {
      statement.execute("SELECT 1");
    }
    List<String> payloads = new ArrayList<>();
    for (PGNotification one : listener.unwrap(PGConnection.class).getNotifications()) {
      assertThat(JsonSchemas.complaints("notify", one.getParameter())).isEmpty();
      payloads.add(one.getParameter());
    }
    return payloads;
  }
}
