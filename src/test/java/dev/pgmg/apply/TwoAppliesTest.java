package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One apply at a time on a database (manual, 13.3.5 Advisory Locks). */
final class TwoAppliesTest {

  private static final String BLOCKED_BY_THE_TEST =
      "select 1 from pg_locks where not granted and locktype = 'relation'"
          + " and database = (select oid from pg_database where datname = current_database())";

  private static final String WAITING_FOR_THE_OTHER =
      "select 1 from pg_locks where not granted and locktype = 'advisory'"
          + " and database = (select oid from pg_database where datname = current_database())";

  @TempDir private Path directory;

  @Test
  void one_waits_and_then_finds_nothing_to_do() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.run("create table users (id int)");
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("migrations/001_name.sql", "alter table users add column name text;");
      pgmg.write("sql/names.sql", "create view names as select name from users;");

      CompletableFuture<Pgmg.Result> first;
      CompletableFuture<Pgmg.Result> second;
      try (Connection reader = database.connect();
          Statement statement = reader.createStatement()) {
        reader.setAutoCommit(false);
        statement.execute("lock table users in access share mode");
        first = CompletableFuture.supplyAsync(() -> pgmg.run("apply"), threads);
        waitUntil(database, BLOCKED_BY_THE_TEST);
        // The same database, whatever its server is called.
        Pgmg other =
            new Pgmg(directory, pgmg.connectionString().replace("@127.0.0.1:", "@localhost:"));
        second = CompletableFuture.supplyAsync(() -> other.run("apply"), threads);
        waitUntil(database, WAITING_FOR_THE_OTHER);
        reader.rollback();
      }

      assertThat(first.get(60, TimeUnit.SECONDS).out()).contains("All changes applied");
      Pgmg.Result waited = second.get(60, TimeUnit.SECONDS);
      assertThat(waited.err()).contains("Waiting for another pgmg: pid ");
      assertThat(waited.out()).isEqualTo("No changes. Database is up to date.\n");
      assertThat(waited.exitCode()).isZero();
    }
  }

  @Test
  void who_waits_too_long_learns_who_holds_the_lock() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("sql/one.sql", "create view one as select 1 as one;");
      statement.execute("set application_name = 'the other one'");
      statement.execute("select pg_advisory_lock(x'70676D67'::bigint)");

      Pgmg.Result result = pgmg.run("apply", "--lock-wait", "50ms");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .contains("another pgmg holds the lock of this database: pid ")
          .contains("the other one")
          .contains("--lock-wait");
      assertThat(database.run("select count(*) from pg_class where relname = 'one'"))
          .containsExactly("0");
    }
  }

  private static void waitUntil(TestDatabase database, String query) throws SQLException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (database.run(query).isEmpty()) {
      assertThat(System.nanoTime()).as("waited too long for: " + query).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
