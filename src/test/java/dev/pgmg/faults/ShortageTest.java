package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.apply.Pgmg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server has too little of something. */
final class ShortageTest {

  private static final String UNCHANGED =
      "The transaction was rolled back; the database is unchanged.\n";

  @TempDir private Path directory;

  @Test
  void how_many_locks_there_have_to_be_is_told_and_is_enough() throws Exception {
    String needed;
    try (SmallServer server = few("10")) {
      Pgmg pgmg = manyViews(server);
      Pgmg.Result result = pgmg.run("apply");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).contains("53200").endsWith(UNCHANGED);
      Matcher hint =
          Pattern.compile(
                  "needs about \\d+ locks: set max_locks_per_transaction to (\\d+) \\(it is 10\\)")
              .matcher(result.err());
      assertThat(hint.find()).as(result.err()).isTrue();
      needed = hint.group(1);
      assertThat(pgmg.run("status").out()).contains("0 managed");
    }
    try (SmallServer server = few(needed)) {
      Pgmg.Result result = manyViews(server).run("apply");

      assertThat(result.exitCode()).as(result.err()).isZero();
    }
  }

  private SmallServer few(String locks) {
    return SmallServer.with(
        directory.resolve("server"),
        Map.of(
            "max_locks_per_transaction",
            locks,
            "max_connections",
            "10",
            "max_wal_senders",
            "0",
            "max_worker_processes",
            "0"));
  }

  private Pgmg manyViews(SmallServer server) throws IOException {
    Path project = directory.resolve("project");
    Files.createDirectories(project.resolve("migrations"));
    Files.createDirectories(project.resolve("sql"));
    Pgmg pgmg = new Pgmg(project, server.connectionString());
    StringBuilder views = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      views.append("CREATE VIEW v%d AS SELECT %d AS n;\n".formatted(i, i));
    }
    pgmg.write("sql/views.sql", views.toString());
    return pgmg;
  }

  @Test
  void a_full_disk_leaves_nothing_behind() throws Exception {
    Path disk = Files.createDirectories(directory.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
        "a small disk cannot be mounted here");
    try (SmallServer server = SmallServer.with(directory.resolve("server"), Map.of())) {
      Path tablespace = Files.createDirectories(disk.resolve("tablespace"));
      server.run("CREATE TABLESPACE small LOCATION '" + tablespace + "'");
      Path project = directory.resolve("project");
      Files.createDirectories(project.resolve("migrations"));
      Files.createDirectories(project.resolve("sql"));
      Pgmg pgmg = new Pgmg(project, server.connectionString());
      pgmg.write(
          "migrations/001_big.sql",
          "CREATE TABLE small (id int);\n"
              + "CREATE TABLE big TABLESPACE small AS"
              + " SELECT repeat('x', 1000) AS x FROM generate_series(1, 10000);\n");
      pgmg.write("sql/ones.sql", "CREATE VIEW ones AS SELECT 1 AS one;");

      Pgmg.Result result = pgmg.run("apply");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .contains("migrations/001_big.sql:2:1: ")
          .contains("No space left on device")
          .contains("53100")
          .endsWith(UNCHANGED);
      pgmg.write("migrations/001_big.sql", "CREATE TABLE small (id int);");
      assertThat(pgmg.run("apply").exitCode()).isZero();
    } finally {
      assertThat(succeeds("umount", disk.toString())).isTrue();
    }
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
