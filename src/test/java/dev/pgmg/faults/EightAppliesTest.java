package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight applies of two different edits begin at the same moment. */
final class EightAppliesTest {

  private static final int OF_EACH = 4;

  @TempDir private Path directory;

  @Test
  void all_succeed_one_after_the_other_and_the_last_one_counts() throws Exception {
    try (TestDatabase together = database();
        TestDatabase alone = database();
        Observer observer = new Observer(together);
        Observer reference = new Observer(alone)) {
      List<Condition> possible = new ArrayList<>();
      for (String edit : List.of("one", "two")) {
        assertThat(edited(edit, alone).run("apply").exitCode()).isZero();
        possible.add(reference.condition());
      }

      for (Pgmg.Result result : atOnce(edited("one", together), edited("two", together))) {
        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.err().lines().filter(line -> !line.startsWith("Waiting for"))).isEmpty();
      }

      assertThat(possible).contains(observer.condition());
    }
  }

  @Test
  void who_does_not_know_the_migration_of_the_other_is_refused() throws Exception {
    try (TestDatabase together = database()) {
      Pgmg one = edited("one", together);
      one.write("migrations/002_name.sql", "ALTER TABLE users ADD COLUMN name text;");

      List<Pgmg.Result> results = atOnce(one, edited("two", together));

      assertThat(results.subList(0, OF_EACH)).allMatch(result -> result.exitCode() == 0);
      assertThat(results.subList(OF_EACH, 2 * OF_EACH))
          .allMatch(result -> result.exitCode() == 0 || isCleanRefusal(result));
      assertThat(one.run("apply").exitCode()).isZero();
      assertThat(one.run("plan").out()).contains("No changes");
    }
  }

  private static boolean isCleanRefusal(Pgmg.Result result) {
    return result.err().contains("002_name")
        && result.err().endsWith("Nothing was done; the database is unchanged.\n");
  }

  private static TestDatabase database() throws Exception {
    TestDatabase database = TestServer.get().createDatabase();
    database.run("CREATE TABLE users (id int, score int)");
    return database;
  }

  private Pgmg edited(String edit, TestDatabase database) throws IOException {
    Pgmg pgmg = Pgmg.in(directory.resolve(edit), database);
    pgmg.write("migrations/001_index.sql", "CREATE INDEX users_by_id ON users (id);");
    pgmg.write(
        "sql/views.sql",
        """
        CREATE VIEW scores AS SELECT id, score, '%s' AS edit FROM users;
        CREATE VIEW ids_%s AS SELECT id FROM scores;
        COMMENT ON VIEW scores IS 'by edit %s';
        """
            .formatted(edit, edit, edit));
    return pgmg;
  }

  /** The results of the first, then those of the second. */
  private static List<Pgmg.Result> atOnce(Pgmg first, Pgmg second) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Pgmg.Result>> applies = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2 * OF_EACH; i++) {
        Pgmg pgmg = i < OF_EACH ? first : second;
        applies.add(CompletableFuture.supplyAsync(() -> afterStart(start, pgmg), threads));
      }
      start.countDown();
      List<Pgmg.Result> results = new ArrayList<>();
      for (CompletableFuture<Pgmg.Result> apply : applies) {
        results.add(apply.get(120, TimeUnit.SECONDS));
      }
      return results;
    }
  }

  private static Pgmg.Result afterStart(CountDownLatch start, Pgmg pgmg) {
    try {
      start.await();
      return pgmg.run("apply");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
