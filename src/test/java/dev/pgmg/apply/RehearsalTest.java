package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An apply of which nothing stays. */
final class RehearsalTest {

  @TempDir private Path directory;

  @Test
  void to_leave_out_sections_is_for_dry_runs_only() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg.Result result = Pgmg.in(directory, database).run("apply", "--skip-non-transactional");

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("error: --skip-non-transactional goes with --dry-run only");
    }
  }

  @Test
  void json_says_what_was_left_out() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run("create table users (id int)");
      Pgmg pgmg = Pgmg.in(directory, database);
      pgmg.write("migrations/001_index.sql", "create index concurrently by_id on users (id);");
      pgmg.write("migrations/002_age.sql", "alter table users add column age int;");

      String json =
          pgmg.run("apply", "--dry-run", "--skip-non-transactional", "--format", "json").out();

      Map<String, Object> document = JSON.std.mapFrom(json);
      assertThat(document)
          .containsEntry("applied", false)
          .containsEntry("pending_migrations", List.of("002_age"));
      assertThat(json).contains("\"code\": \"left-out\"").contains("migrations/001_index.sql");
      assertThat(database.run("select count(*) from pg_attribute where attname = 'age'"))
          .containsExactly("0");
    }
  }
}
