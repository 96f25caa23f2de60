package dev.pgmg.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many rows a table is taken to have, and that to ask for it waits for nobody. */
final class TableSizeTest {

  private TestDatabase database;

  @BeforeEach
  void makeDatabase() throws SQLException {
    database = TestServer.get().createDatabase();
  }

  @AfterEach
  void dropIt() throws SQLException {
    database.close();
  }

  @Test
  void an_empty_table_has_no_rows() throws SQLException {
    database.run("CREATE TABLE t (id int)");
    assertThat(rows()).isZero();
  }

  @Test
  void an_analyzed_table_has_those_that_were_counted() throws SQLException {
    database.run(
        "CREATE TABLE t (id int); INSERT INTO t SELECT generate_series(1, 5000); ANALYZE t");
    assertThat(rows()).isEqualTo(5000);
  }

  @Test
  void a_table_that_grew_since_then_has_more() throws SQLException {
    database.run(
        "CREATE TABLE t (id int); INSERT INTO t SELECT generate_series(1, 5000); ANALYZE t");
    database.run("INSERT INTO t SELECT generate_series(1, 5000)");
    assertThat(rows()).isBetween(9000L, 11000L);
  }

  @Test
  void a_table_that_was_never_analyzed_has_as_many_as_fit() throws SQLException {
    database.run(
        "CREATE TABLE t (id int, at timestamptz); INSERT INTO t SELECT generate_series(1, 20000)");
    assertThat(rows()).isBetween(15000L, 25000L);
  }

  @Test
  void an_analyzed_table_whose_rows_were_all_deleted_may_hold_some() throws SQLException {
    database.run("CREATE TABLE t (id int); INSERT INTO t VALUES (1); DELETE FROM t; ANALYZE t");
    assertThat(rows()).isPositive();
  }

  @Test
  void partitions_and_children_count_with_their_parent() throws SQLException {
    database.run(
        """
        CREATE TABLE t (id int) PARTITION BY RANGE (id);
        CREATE TABLE a PARTITION OF t FOR VALUES FROM (0) TO (3000);
        CREATE TABLE b PARTITION OF t FOR VALUES FROM (3000) TO (9000) PARTITION BY RANGE (id);
        CREATE TABLE c PARTITION OF b DEFAULT;
        INSERT INTO t SELECT generate_series(1, 4000);
        ANALYZE a, c;
        """);
    assertThat(rows()).isEqualTo(4000);
  }

  @Test
  void a_table_that_somebody_locks_is_not_waited_for() throws SQLException {
    database.run("CREATE TABLE t (id int)");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("LOCK TABLE t");
      assertThat(rows()).isEqualTo(-1);
      other.rollback();
    }
  }

  private long rows() {
    Circumstances known = Judging.circumstances(database, "TRUNCATE t");
    Table table = known.tables().get(known.named().get(QualifiedName.unqualified("t")));
    return Objects.requireNonNull(table).rows();
  }
}
