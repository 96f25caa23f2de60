package dev.pgmg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TestRoleTest {

  private static final String MAY_MORE_THAN_AN_OWNER =
      """
      SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls OR rolreplication
             OR oid = (SELECT datdba FROM pg_database WHERE datname = current_database())
      FROM pg_roles WHERE rolname = current_user
      """;

  @Test
  void pgmg_connects_as_the_role_that_the_property_names() throws SQLException {
    TestServer server = TestServer.get();
    try (TestDatabase database = server.createDatabase()) {
      boolean isSuperuser = server.role() == TestRole.SUPERUSER;
      assertThat(database.run(MAY_MORE_THAN_AN_OWNER)).containsExactly(isSuperuser ? "t" : "f");
      assertThat(database.asSuperuser().run(MAY_MORE_THAN_AN_OWNER)).containsExactly("t");
    }
  }

  @Test
  void whoever_it_is_owns_the_schemas_and_makes_new_ones() throws SQLException {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run("CREATE SCHEMA more; COMMENT ON SCHEMA public IS 'mine'");
      assertThat(database.connectionString()).contains("://" + database.address().user());
    }
  }

  @Test
  void a_role_that_nobody_knows_is_refused() {
    assertThatThrownBy(() -> TestRole.of("Owner")).hasMessageContaining("Owner");
  }
}
