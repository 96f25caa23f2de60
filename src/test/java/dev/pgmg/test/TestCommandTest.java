package dev.pgmg.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.testing.JsonSchemas;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pgmg test}. */
final class TestCommandTest {

  @TempDir private Path directory;

  private TestDatabase database;
  private Pgmg pgmg;

  @BeforeEach
  void project() throws Exception {
    database = TestServer.get().createDatabase();
    database.run("create table users (id integer)");
    pgmg = Pgmg.in(directory, database);
  }

  @AfterEach
  void drop() throws Exception {
    database.close();
  }

  @Test
  void what_a_test_does_is_rolled_back() throws Exception {
    pgmg.write(
        "sql/a.test.sql", "begin; insert into users values (1); select * from users; rollback;");
    pgmg.write(
        "sql/b.test.sql",
        "copy users from stdin;\n1\n2\n\\.\nselect 1 / (2 - count(*) + 1) from users;");
    Pgmg.Result result = pgmg.run("test");
    assertThat(result.out()).contains("✓ a.test.sql (", "✓ b.test.sql (", "2 tests passed.");
    assertThat(result.exitCode()).isZero();
    assertThat(database.run("select count(*) from users")).containsExactly("0");
  }

  @Test
  void a_statement_that_fails_is_shown_with_its_line() throws Exception {
    pgmg.write("sql/a.test.sql", "select 1;\nselect nam from users;\n");
    pgmg.write("sql/b.test.sql", "select 1;");
    Pgmg.Result result = pgmg.run("test");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("✗ a.test.sql", "sql/a.test.sql:2:8: column \"nam\" does not exist")
        .contains("    2 | select nam from users;\n      |        ^\n")
        .contains("✓ b.test.sql", "1 of 2 tests failed.");
  }

  @Test
  void an_assertion_that_does_not_hold_fails_and_one_that_is_to_do_does_not() throws Exception {
    pgmg.write(
        "sql/a.test.sql",
        """
        select 'ok 1 - fine';
        select E'not ok 2 - sums\\n# Failed test 2: "sums"\\n#  have: 1';
        select 'not ok 3 - later # TODO not yet';
        select '# Looks like you planned 4 tests but ran 3';
        """);
    Pgmg.Result result = pgmg.run("test", "--format", "json");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(JsonSchemas.complaints("test", result.out())).isEmpty();
    assertThat(result.out())
        .contains("\"passed\": false", "\"line\": 2", "not ok 2 - sums", "have: 1")
        .contains("Looks like you planned 4 tests but ran 3")
        .doesNotContain("later");
  }

  @Test
  void a_name_chooses_and_one_that_no_test_has_is_an_error() throws Exception {
    pgmg.write("sql/a.test.sql", "select 1;");
    pgmg.write("sql/b.test.sql", "select 1;");
    assertThat(pgmg.run("test", "a.").out()).contains("✓ a.test.sql").doesNotContain("b.test.sql");
    Pgmg.Result none = pgmg.run("test", "c");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("no test has c in its path");
  }

  @Test
  void tests_may_prepare_statements_of_one_name() throws Exception {
    String text = "prepare one as select %d; execute one; select pg_advisory_lock(7);";
    pgmg.write("sql/a.test.sql", text.formatted(1));
    pgmg.write("sql/b.test.sql", text.formatted(2));
    pgmg.write("sql/c.test.sql", "select 1 / (1 - count(*)) from pg_locks where objid = 7;");
    assertThat(pgmg.run("test").out()).contains("3 tests passed.");
  }

  @Test
  void what_no_transaction_takes_fails() throws Exception {
    pgmg.write("sql/a.test.sql", "vacuum users;");
    assertThat(pgmg.run("test").out())
        .contains("VACUUM cannot run inside a transaction block")
        .contains("hint: each test is one transaction, which is rolled back");
  }

  @Test
  void a_commit_in_the_midst_is_refused() throws Exception {
    pgmg.write("sql/a.test.sql", "insert into users values (1);\ncommit;\nselect 1;");
    Pgmg.Result result = pgmg.run("test");
    assertThat(result.out()).contains("a.test.sql:2:1: COMMIT cannot stand in the midst of a test");
    assertThat(database.run("select count(*) from users")).containsExactly("0");
  }
}
