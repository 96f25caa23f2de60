package dev.pgmg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A COMMIT that gets no answer, or another one than it asks for. */
final class LostCommitTest {

  private static final String COMMITTED =
      "warning: the connection was lost at COMMIT; asked again, the server said that it was"
          + " committed\n";
  private static final String UNCHANGED =
      "The transaction was rolled back; the database is unchanged.";

  @TempDir private Path directory;
  private TestDatabase database;
  private Pgmg direct;

  @BeforeEach
  void aProject() throws Exception {
    database = TestServer.get().createDatabase();
    direct = Pgmg.in(directory, database);
    direct.write("migrations/001_users.sql", "CREATE TABLE users (id int);");
    direct.write("sql/ids.sql", "CREATE VIEW ids AS SELECT id FROM users;");
  }

  @AfterEach
  void dropDatabase() throws Exception {
    database.close();
  }

  private static AtCommit unheard() {
    return new AtCommit(
        1,
        (talk, commit) -> {
          talk.mute();
          talk.send(commit);
          talk.settle();
          talk.cut();
        });
  }

  @Test
  void an_answer_that_does_not_come_is_asked_for() throws Exception {
    Pgmg.Result result = apply(unheard());

    assertThat(result.err()).isEqualTo(COMMITTED);
    assertThat(result.out()).endsWith("All changes applied successfully.\n");
    assertThat(result.exitCode()).isZero();
    assertThat(direct.run("plan").out()).contains("No changes");
  }

  @Test
  void a_commit_that_does_not_arrive_has_not_happened() throws Exception {
    Pgmg.Result result = apply(new AtCommit(1, (talk, commit) -> talk.cut()));

    assertThat(result.err()).contains("08006").endsWith(UNCHANGED + "\n");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(tables()).isEmpty();
  }

  @Test
  void a_session_that_waits_for_a_commit_in_vain_is_ended() throws Exception {
    // The server does not learn that the client is gone.
    Pgmg.Result result = apply(new AtCommit(1, (talk, commit) -> talk.cutClient()));

    assertThat(result.err()).contains("08006").endsWith(UNCHANGED + "\n");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(tables()).isEmpty();
    assertThat(
            database.run(
                "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and application_name = 'pgmg'"))
        .containsExactly("0");
  }

  @Test
  void an_answer_that_is_late_is_waited_for() throws Exception {
    Pgmg.Result result =
        apply(
            new AtCommit(
                1,
                (talk, commit) -> {
                  talk.hold();
                  talk.send(commit);
                  talk.settle();
                  talk.release();
                }));

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void a_commit_at_a_boundary_is_known_and_the_next_apply_goes_on() throws Exception {
    direct.write("migrations/002_vacuum.sql", "VACUUM users;");

    Pgmg.Result result = apply(unheard());

    assertThat(result.err())
        .endsWith(
            "What this plan has up to the COMMIT is committed; the next apply goes on behind it.\n");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(tables()).containsExactly("users");
    assertThat(direct.run("apply").exitCode()).isZero();
    assertThat(direct.run("plan").out()).contains("No changes");
  }

  @Test
  void a_server_that_cannot_be_asked_is_no_answer() throws Exception {
    CompletableFuture<Runnable> refusing = new CompletableFuture<>();
    AtCommit harm =
        new AtCommit(
            1,
            (talk, commit) -> {
              refusing.join().run();
              talk.cut();
            });
    Pgmg.Result result = apply(harm, refusing::complete);

    assertThat(result.out())
        .as(result.err())
        .contains("The connection was lost at COMMIT; asking the server what became of it");
    assertThat(result.err())
        .contains("08006")
        .contains("the server cannot be asked what became of it")
        .contains("pgmg status will tell");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_commit_that_the_server_answers_with_a_rollback_is_none(boolean announced)
      throws Exception {
    direct.write("pgmg.toml", "notify = " + announced + "\n");

    Pgmg.Result result = apply(new FailedBeforeCommit());

    assertThat(result.err())
        .startsWith("error: the server answered COMMIT with ROLLBACK")
        .endsWith(UNCHANGED + "\n");
    assertThat(result.out()).doesNotContain("All changes applied", "Updated state tracking");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(tables()).isEmpty();
    assertThat(direct.run("apply").exitCode()).isZero();
    assertThat(tables()).containsExactly("users");
  }

  private Pgmg.Result apply(Talk.Listener harm) throws Exception {
    return apply(harm, refuse -> {});
  }

  private Pgmg.Result apply(Talk.Listener harm, Consumer<Runnable> closing) throws Exception {
    try (FaultProxy proxy = new FaultProxy(database.address(), harm)) {
      closing.accept(proxy::refuse);
      return new Pgmg(directory, proxy.through(database.connectionString())).run("apply");
    }
  }

  private List<String> tables() throws SQLException {
    return database.run("select relname from pg_class where relkind = 'r' and relname = 'users'");
  }
}
