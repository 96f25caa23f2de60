package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.object.TransactionBlock;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a statement's place in a transaction is what the server says (25001). */
final class TransactionBlockLawTest {

  /** Nobody else is to be harmed, should one of them be carried out. */
  private static final List<String> STATEMENTS =
      List.of(
          "VACUUM",
          "VACUUM FULL t",
          "VACUUM (ANALYZE) t",
          "ANALYZE t",
          "CLUSTER",
          "CLUSTER t USING t_pkey",
          "REINDEX TABLE t",
          "REINDEX INDEX t_pkey",
          "REINDEX TABLE CONCURRENTLY t",
          "REINDEX (CONCURRENTLY) INDEX t_pkey",
          "REINDEX SCHEMA public",
          "REINDEX DATABASE no_such_database",
          "REINDEX SYSTEM no_such_database",
          "CREATE INDEX i ON t (id)",
          "CREATE INDEX CONCURRENTLY i ON t (id)",
          "CREATE UNIQUE INDEX CONCURRENTLY i ON t (id)",
          "DROP INDEX CONCURRENTLY no_such_index",
          "DROP INDEX IF EXISTS no_such_index",
          "CREATE DATABASE no_such_database",
          "DROP DATABASE no_such_database",
          "ALTER DATABASE no_such_database SET TABLESPACE pg_default",
          "CREATE TABLESPACE no_such_space LOCATION '/nowhere'",
          "DROP TABLESPACE no_such_space",
          "ALTER SYSTEM SET work_mem = '4MB'",
          "ALTER SYSTEM RESET work_mem",
          "CREATE SUBSCRIPTION s CONNECTION 'host=/nowhere' PUBLICATION p",
          "CREATE SUBSCRIPTION s CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false)",
          "ALTER TABLE parts DETACH PARTITION parts_1",
          "ALTER TABLE parts DETACH PARTITION parts_2 CONCURRENTLY",
          "ALTER TYPE mood ADD VALUE 'b'",
          "DISCARD ALL",
          "DISCARD PLANS",
          "REFRESH MATERIALIZED VIEW m",
          "DO $$ BEGIN NULL; END $$",
          "CREATE TABLE u (id integer)",
          "TRUNCATE t");

  @Test
  void what_a_transaction_refuses_is_known() throws Exception {
    assumeTrue(TestServer.get().role() == TestRole.SUPERUSER, "some are for superusers only");
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run(
          """
          CREATE TABLE t (id integer PRIMARY KEY);
          CREATE TABLE parts (id integer) PARTITION BY LIST (id);
          CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
          CREATE TABLE parts_2 PARTITION OF parts FOR VALUES IN (2);
          CREATE TYPE mood AS ENUM ('a');
          CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
          """);
      List<String> wrong = new ArrayList<>();
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(false);
        for (String sql : STATEMENTS) {
          TransactionBlock said =
              TransactionBlock.of(Splitter.statements(new SourceText("a.sql", sql)).getFirst());
          if ((said == TransactionBlock.REFUSES) != isRefused(connection, sql)) {
            wrong.add(sql + ": " + said);
          }
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  private static boolean isRefused(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
      statement.execute(sql);
      return false;
    } catch (SQLException e) {
      return "25001".equals(e.getSQLState());
    } finally {
      connection.rollback();
    }
  }
}
