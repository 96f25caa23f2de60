package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.testing.DumpTools;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P6, with PostgreSQL's own eyes: what pg_dump writes of objects that were dropped and made again
 * is what it wrote of them before, to the letter.
 */
final class SamePgDumpTest {

  private static final List<String> ROLES =
      List.of("same_dump_owner", "same_dump_app", "same_dump_passer");

  private static final String MIGRATION =
      """
      create table users (id integer primary key, name text not null, score integer not null);
      insert into users values (1, 'ann', 10), (2, 'bob', 20);
      grant select, insert on users to same_dump_owner;
      """;

  private static final String CODE =
      """
      create view scores with (check_option = local) as select id, name, score from users where score > 0;
      comment on view scores is 'by the file''s hand';
      grant select on scores to same_dump_app;
      create function keep() returns trigger language plpgsql as $$ begin return old; end $$;
      create trigger keep instead of delete on scores for each row execute function keep();
      create view names as select id, name from scores;
      create materialized view board as select id, score from scores;
      create unique index board_id on board (id);
      create function one(s scores) returns setof scores language sql as 'select s.*';
      revoke execute on function one(scores) from public;
      create policy low on users using (score < 100);
      create trigger changed before update of score on users for each row
        when (old.score is distinct from new.score) execute function keep();
      """;

  private static final String BY_HAND =
      """
      comment on column scores.name is 'by "hand"';
      alter view scores alter column score set default 7;
      alter view scores set (security_barrier = true);
      create trigger note instead of update on scores for each row execute function keep('a', 'it''s');
      comment on trigger note on scores is 'noted';
      create rule quiet as on insert to scores do instead (select 1; select 2);
      comment on rule quiet on scores is 'quiet; please';
      grant update (name), insert (id, name) on scores to same_dump_app;
      grant select (name) on scores to public;
      grant select, delete on scores to same_dump_passer with grant option;
      revoke all on names from current_user;
      alter view scores owner to same_dump_owner;
      set role same_dump_passer;
      grant delete on scores to same_dump_app;
      reset role;
      grant select on board to same_dump_passer;
      grant select (id) on board to same_dump_passer;
      grant update (id) on board to same_dump_app;
      grant select on board to same_dump_app, same_dump_owner;
      create index board_score on board (score desc nulls last) include (id) where score > 1;
      alter materialized view board cluster on board_id;
      alter materialized view board alter column score set statistics 300;
      create statistics board_both (mcv) on id, score from board;
      comment on index board_score is 'by hand';
      alter table users disable trigger changed;
      comment on policy low on users is 'low';
      grant execute on function one(scores) to same_dump_app;
      """;

  @TempDir private Path directory;

  @BeforeEach
  void make_the_roles() throws SQLException {
    drop_the_roles();
    for (String role : ROLES) {
      TestServer.get().run("CREATE ROLE " + role);
    }
  }

  @AfterEach
  void drop_the_roles() throws SQLException {
    for (String role : ROLES) {
      TestServer.get().run("DROP ROLE IF EXISTS " + role);
    }
  }

  @Test
  void rebuilt_objects_are_dumped_as_before_but_for_the_type() throws Exception {
    DumpTools tools = tools();
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      database.run(BY_HAND);
      String before = dump(tools, database);

      pgmg.write("migrations/002_bigger.sql", "alter table users alter column score type bigint;");
      Pgmg.Result result = pgmg.run("apply");

      assertThat(result.out()).contains("↓ Dropped view scores").contains("✓ Created view scores");
      assertThat(before).contains("score integer NOT NULL");
      assertThat(dump(tools, database))
          .isEqualTo(before.replace("score integer NOT NULL", "score bigint NOT NULL"));
    }
  }

  @Test
  void a_changed_view_is_dumped_with_all_that_it_wore() throws Exception {
    DumpTools tools = tools();
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Pgmg pgmg = project(database);
      database.run(BY_HAND);
      String before = dump(tools, database);

      pgmg.write("sql/code.sql", CODE.replace("where score > 0", "where score > 1"));
      Pgmg.Result result = pgmg.run("apply");

      assertThat(result.out()).contains("✓ Replaced view scores").doesNotContain("Dropped");
      assertThat(before).contains("(users.score > 0)");
      assertThat(dump(tools, database))
          .isEqualTo(before.replace("(users.score > 0)", "(users.score > 1)"));
    }
  }

  private Pgmg project(TestDatabase database) throws Exception {
    String membership = "grant %s to %s".formatted(String.join(", ", ROLES), user(database));
    database.asSuperuser().run(membership);
    database.run("grant create on schema public to same_dump_owner");
    Pgmg pgmg = Pgmg.in(directory, database);
    pgmg.write("migrations/001_users.sql", MIGRATION);
    pgmg.write("sql/code.sql", CODE);
    assertThat(pgmg.run("apply").err()).isEmpty();
    return pgmg;
  }

  private static String user(TestDatabase database) {
    return database.address().user();
  }

  private static String dump(DumpTools tools, TestDatabase database) {
    return tools.dump(database, "--schema-only", "--exclude-table=pgmg_*");
  }

  private static DumpTools tools() {
    int version = TestServer.get().majorVersion();
    Optional<DumpTools> tools = DumpTools.forServer(version);
    assumeTrue(tools.isPresent(), "there is no pg_dump for a server of version " + version);
    return tools.get();
  }
}
