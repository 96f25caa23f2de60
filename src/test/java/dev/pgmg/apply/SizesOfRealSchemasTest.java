package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.CatalogDump;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * P5, P6: as many schemas, views above one another and beside each other, composite types, triggers
 * and grants as real schemas were seen to have, and a column below them changes its type.
 */
final class SizesOfRealSchemasTest {

  private static final int SCHEMAS = 33;
  private static final int DEPTH = 16;
  private static final int ROLES = 100;

  // What is slow by the square of them shows at some times as many as were seen.
  private static final int TIMES = 4;
  private static final int BREADTH = 76 * TIMES;
  private static final int TYPES = 74 * TIMES;
  private static final int FUNCTIONS = 496 * TIMES;
  private static final int TRIGGERS = 500 * TIMES;

  @TempDir private Path directory;
  private TestDatabase database;

  @BeforeEach
  void make_the_roles() throws SQLException {
    drop_the_roles();
    TestServer.get().run(each(ROLES, "create role sizes_%1$d;"::formatted));
    database = TestServer.get().createDatabase();
  }

  @AfterEach
  void drop_all() throws SQLException {
    database.close();
    drop_the_roles();
  }

  private static void drop_the_roles() throws SQLException {
    TestServer.get().run(each(ROLES, "drop role if exists sizes_%1$d;"::formatted));
  }

  @Test
  @Timeout(120)
  void a_column_below_all_of_it_changes_its_type() throws Exception {
    Pgmg pgmg = project();
    assertThat(pgmg.run("apply").err()).isEmpty();
    database.run(
        each(
            ROLES,
            role ->
                each(
                    DEPTH, view -> "grant select on %s to sizes_%d;".formatted(link(view), role))));
    CatalogDump before = database.dump();
    assertThat(pgmg.run("plan").out()).isEqualTo("No changes. Database is up to date.\n");
    pgmg.write("migrations/002_bigger.sql", "alter table base alter column n type bigint;");
    assertThat(pgmg.run("plan").err()).isEmpty();

    assertThat(pgmg.run("apply").err()).isEmpty();

    assertThat(pgmg.run("plan").out()).isEqualTo("No changes. Database is up to date.\n");
    assertThat(database.run("select pg_typeof(n) from base")).containsOnly("bigint");
    assertThat(withoutType(database.dump()).differencesFrom(withoutType(before))).isEmpty();
  }

  private static CatalogDump withoutType(CatalogDump dump) {
    return new CatalogDump(
        dump.lines().stream().map(line -> line.replace("bigint", "integer")).toList());
  }

  private Pgmg project() throws Exception {
    Pgmg pgmg = Pgmg.in(directory, database);
    pgmg.write(
        "migrations/001_base.sql",
        "create table base (id integer primary key, n integer not null, name text);\n"
            + "insert into base values (1, 2, 'three');\n"
            + each(TRIGGERS / 10, "create table t_%1$d (id integer, n integer);"::formatted));
    pgmg.write("sql/schemas.sql", each(SCHEMAS, "create schema s_%1$d;"::formatted));
    pgmg.write("sql/chain.sql", each(DEPTH, SizesOfRealSchemasTest::chained));
    pgmg.write(
        "sql/beside.sql",
        each(
            BREADTH,
            i ->
                "create view %1$s.beside_%2$d as select id, n + %2$d as n from base;"
                    .formatted(schema(i), i)));
    pgmg.write(
        "sql/types.sql",
        each(TYPES, i -> "create type %s as (id integer, n integer);".formatted(type(i))));
    pgmg.write("sql/functions.sql", each(FUNCTIONS, SizesOfRealSchemasTest::function));
    pgmg.write(
        "sql/triggers.sql",
        "create function touched() returns trigger language plpgsql as 'begin return new; end';\n"
            + each(TRIGGERS, SizesOfRealSchemasTest::trigger));
    return pgmg;
  }

  private static String chained(int place) {
    String below = place == 1 ? "base" : link(place - 1);
    return "create view %s as select id, n, name from %s;\ncomment on column %1$s.n is 'n of %d';"
        .formatted(link(place), below, place);
  }

  private static String function(int number) {
    String type = type(1 + number % TYPES);
    return "create function %s.f_%d(it %s) returns %3$s language sql as 'select it';"
        .formatted(schema(number), number, type);
  }

  // One in ten is of the table below the views, and of its column.
  private static String trigger(int number) {
    return number % 10 == 0
        ? "create trigger of_base_%1$d before update of n on base for each row when (new.n = %1$d) execute function touched();"
            .formatted(number)
        : "create trigger of_t_%1$d before update on t_%2$d for each row execute function touched();"
            .formatted(number, 1 + number % (TRIGGERS / 10));
  }

  private static String link(int place) {
    return schema(place) + ".link_" + place;
  }

  private static String type(int number) {
    return schema(number) + ".pair_" + number;
  }

  private static String schema(int number) {
    return "s_" + (1 + number % SCHEMAS);
  }

  private static String each(int count, IntFunction<String> statement) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(statement)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
