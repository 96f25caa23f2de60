package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.config.Connection;
import dev.pgmg.config.Connection.HostPort;
import dev.pgmg.postgres.PoolingProxy.Lending;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.testing.ServerAddress;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolerTest {

  private static Connection.Server through(PoolingProxy proxy, TestDatabase database) {
    ServerAddress address = database.address();
    return new Connection.Server(
        List.of(new HostPort("localhost", proxy.port(), "127.0.0.1")),
        database.name(),
        address.user(),
        new Connection.Password(address.password()),
        Map.of("sslmode", "disable", "gssencmode", "disable", "channel_binding", "disable"));
  }

  private static PoolingProxy proxy(TestDatabase database, Lending lending) throws Exception {
    return new PoolingProxy(database.address().host(), database.address().port(), lending);
  }

  @Test
  void sessions_that_change_with_each_transaction_are_refused_before_anything_is_set()
      throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        PoolingProxy proxy = proxy(database, Lending.TRANSACTION)) {
      hostile(database);
      Connection.Server server = through(proxy, database);
      assertThatThrownBy(() -> OwnSession.open(server, ""))
          .isInstanceOfSatisfying(
              PgmgException.class,
              refused ->
                  assertThat(refused.problems().getFirst().code()).isEqualTo(ProblemCode.POOLER));
      // What is lent next has not been changed.
      try (java.sql.Connection next = Connector.connect(server, "")) {
        assertThat(settings(next)).startsWith("on, ");
      }
    }
  }

  private static void hostile(TestDatabase database) throws SQLException {
    database
        .asSuperuser()
        .run("ALTER DATABASE " + database.name() + " SET quote_all_identifiers = on");
  }

  @Test
  void a_session_of_one_s_own_is_as_good_through_a_pooler() throws Exception {
    String role = "pooler_test_role";
    try (TestDatabase database = TestServer.get().createDatabase();
        PoolingProxy proxy = proxy(database, Lending.SESSION)) {
      TestServer.get().run("DROP ROLE IF EXISTS " + role + "; CREATE ROLE " + role);
      TestServer.get().run("GRANT " + role + " TO \"" + database.address().user() + "\"");
      hostile(database);
      OwnSession own = OwnSession.open(through(proxy, database), role);
      try (java.sql.Connection connection = own.connection()) {
        assertThat(settings(connection)).isEqualTo("off, UTC, " + role);
        for (String sql : own.heeding(List.of("RESET ROLE", "RESET ALL")).sql()) {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        }
        assertThat(settings(connection)).isEqualTo("off, UTC, " + role);
      }
    } finally {
      TestServer.get().run("DROP ROLE IF EXISTS " + role);
    }
  }

  private static String settings(java.sql.Connection connection) throws SQLException {
    String query =
        "select concat_ws(', ', current_setting('quote_all_identifiers'),"
            + " current_setting('TimeZone'), current_user)";
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
