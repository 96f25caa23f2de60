package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Worn;
import dev.pgmg.catalog.Worn.Aspect;
import dev.pgmg.testing.CatalogDump;
import dev.pgmg.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What objects wear that {@link RecreateTest} does not see, and what a plain role cannot restore.
 */
final class WearTest {

  private OddObjects odd;

  @BeforeEach
  void makeObjects() throws Exception {
    odd = OddObjects.make();
    odd.run(
        List.of(
            "CREATE ROLE odd_plain",
            "CREATE ROLE odd_boss",
            "CREATE SCHEMA app AUTHORIZATION odd_plain",
            "GRANT CREATE, USAGE ON SCHEMA app TO odd_boss",
            "CREATE VIEW app.report AS SELECT 1 AS one"));
  }

  @AfterEach
  void dropThem() throws SQLException {
    odd.close();
  }

  @Test
  void a_superuser_lacks_nothing() throws SQLException {
    assertThat(odd.read())
        .flatExtracting(CatalogObject::wear)
        .extracting(Worn::missing)
        .containsOnly("");
  }

  @Test
  void an_owner_that_a_plain_role_is_no_member_of_cannot_be_restored() throws SQLException {
    odd.run(List.of("ALTER VIEW app.report OWNER TO odd_boss"));

    assertThat(missing(Aspect.OWNER)).containsExactly("it is not a member of role odd_boss");
  }

  @Test
  void an_owner_that_a_plain_role_is_a_member_of_can_be_restored() throws SQLException {
    odd.run(List.of("GRANT odd_boss TO odd_plain", "ALTER VIEW app.report OWNER TO odd_boss"));

    assertThat(missing(Aspect.OWNER)).containsExactly("");
  }

  @Test
  void a_membership_that_does_not_let_one_become_the_owner_is_none() throws SQLException {
    assumeTrue(TestServer.get().majorVersion() >= 16);
    odd.run(
        List.of(
            "GRANT odd_boss TO odd_plain WITH SET FALSE",
            "ALTER VIEW app.report OWNER TO odd_boss"));

    assertThat(missing(Aspect.OWNER)).containsExactly("it is not a member of role odd_boss");
  }

  @Test
  void an_owner_that_may_not_create_there_cannot_be_restored() throws SQLException {
    odd.run(
        List.of(
            "GRANT odd_boss TO odd_plain",
            "ALTER VIEW app.report OWNER TO odd_boss",
            "REVOKE CREATE ON SCHEMA app FROM odd_boss"));

    assertThat(missing(Aspect.OWNER)).containsExactly("role odd_boss may not create in schema app");
  }

  @Test
  void what_another_role_granted_takes_membership_in_it() throws SQLException {
    odd.run(
        List.of(
            "ALTER VIEW app.report OWNER TO odd_plain",
            "GRANT SELECT ON app.report TO odd_boss WITH GRANT OPTION",
            "SET LOCAL ROLE odd_boss",
            "GRANT SELECT ON app.report TO odd_reader",
            "RESET ROLE"));

    assertThat(missing(Aspect.PRIVILEGES))
        .containsExactly("", "", "", "it is not a member of role odd_boss");
  }

  @Test
  void an_owner_whose_rights_are_not_inherited_dresses_its_object_itself() throws SQLException {
    odd.run(
        List.of(
            "ALTER ROLE odd_plain NOINHERIT",
            "GRANT odd_boss TO odd_plain",
            "ALTER VIEW app.report OWNER TO odd_boss",
            "COMMENT ON VIEW app.report IS 'x'",
            "GRANT SELECT ON app.report TO odd_reader"));
    odd.run(List.of("SET LOCAL SESSION AUTHORIZATION odd_plain"));
    CatalogObject report = report();

    odd.run(List.of("SET LOCAL ROLE odd_boss"));
    odd.run(List.of(report.remove(), "RESET ROLE"));
    odd.makeAgain(List.of(report));
    odd.run(List.of("RESET SESSION AUTHORIZATION"));

    assertThat(report().wear()).extracting(Worn::aspect).contains(Aspect.COMMENT);
    assertThat(odd.dump().lines())
        .contains("relation app.report: to odd_reader by odd_boss: SELECT")
        .anyMatch(line -> line.startsWith("view app.report: owner odd_boss"));
  }

  @Test
  void an_operator_class_that_pgmg_manages_goes_with_the_family_it_made() throws SQLException {
    CatalogObject points = managed("operator_class.other.points USING gist");

    assertThat(points.remove()).isEqualTo("DROP OPERATOR FAMILY other.points USING gist");
  }

  @Test
  void an_operator_class_in_a_family_with_others_takes_its_own_members_only() throws SQLException {
    odd.run(
        List.of(
            "CREATE OPERATOR CLASS other.more_points FOR TYPE box USING gist FAMILY other.points AS"
                + " FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal),"
                + " FUNCTION 2 gist_box_union(internal, internal),"
                + " FUNCTION 5 gist_box_penalty(internal, internal, internal),"
                + " FUNCTION 6 gist_box_picksplit(internal, internal),"
                + " FUNCTION 7 gist_box_same(box, box, internal)"));
    CatalogObject points = managed("operator_class.other.points USING gist");

    odd.run(List.of(points.remove()));

    assertThat(odd.dump().lines())
        .filteredOn(line -> line.startsWith("operator family other.points using gist"))
        .allMatch(line -> line.contains("owner") || line.contains("(box, box)"))
        .hasSize(6);
  }

  private CatalogObject managed(String id) throws SQLException {
    CatalogObject object =
        odd.read().stream().filter(one -> one.id().toString().equals(id)).findFirst().orElseThrow();
    Set<Address> address = Set.of(object.address());
    return new ObjectReader(odd.connection()).read(address, address).getFirst();
  }

  @Test
  void members_of_extensions_are_made_members_again() throws SQLException {
    odd.run(List.of("ALTER EXTENSION hstore ADD VIEW app.report"));

    assertThat(report().extension()).isEqualTo("hstore");
    assertThat(report().wear())
        .filteredOn(worn -> worn.aspect() == Aspect.EXTENSION)
        .flatExtracting(Worn::sql)
        .containsExactly("ALTER EXTENSION hstore ADD VIEW app.report");
  }

  @Test
  void security_labels_are_put_on_again_to_the_letter() throws SQLException {
    odd.run(
        List.of(
            "CREATE FUNCTION app.twice(n integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'select 2 * n'",
            "CREATE AGGREGATE app.many(*) (sfunc = int8inc, stype = bigint, initcond = 0)",
            "CREATE TYPE app.\"Pair\" AS (\"Left\" integer)",
            "SET LOCAL allow_system_table_mods = on",
            label("'app.report'::regclass, 'pg_class'::regclass, 0, 'dummy', 'it''s'"),
            label("'app.report'::regclass, 'pg_class'::regclass, 1, 'dummy', 'a \\ b'"),
            label("'app.report'::regclass, 'pg_class'::regclass, 0, 'Other', 'x'"),
            label("'app.twice'::regproc, 'pg_proc'::regclass, 0, 'dummy', 'f'"),
            label("'app.many'::regproc, 'pg_proc'::regclass, 0, 'dummy', 'a'"),
            label("'app.\"Pair\"'::regtype, 'pg_type'::regclass, 0, 'dummy', 't'"),
            label("'app.\"Pair\"'::regclass, 'pg_class'::regclass, 1, 'dummy', 'c'")));

    assertThat(labels("pg_class", "'app.report'::regclass"))
        .containsExactly(
            "SECURITY LABEL FOR \"Other\" ON VIEW app.report IS 'x'",
            "SECURITY LABEL FOR dummy ON VIEW app.report IS 'it''s'",
            "SECURITY LABEL FOR dummy ON COLUMN app.report.one IS E'a \\\\ b'");
    assertThat(labels("pg_proc", "'app.twice'::regproc"))
        .containsExactly("SECURITY LABEL FOR dummy ON FUNCTION app.twice(integer) IS 'f'");
    assertThat(labels("pg_proc", "'app.many'::regproc"))
        .containsExactly("SECURITY LABEL FOR dummy ON AGGREGATE app.many(*) IS 'a'");
    assertThat(labels("pg_type", "'app.\"Pair\"'::regtype"))
        .containsExactly(
            "SECURITY LABEL FOR dummy ON TYPE app.\"Pair\" IS 't'",
            "SECURITY LABEL FOR dummy ON COLUMN app.\"Pair\".\"Left\" IS 'c'");
  }

  private static String label(String values) {
    return "INSERT INTO pg_seclabel (objoid, classoid, objsubid, provider, label) VALUES (%s)"
        .formatted(values);
  }

  private List<String> labels(String catalog, String oid) throws SQLException {
    return object(catalog, oid).wear().stream()
        .filter(worn -> worn.aspect() == Aspect.SECURITY_LABEL)
        .flatMap(worn -> worn.sql().stream())
        .toList();
  }

  @Test
  void an_index_goes_back_to_its_tablespace() throws SQLException {
    String tablespace = "odd_space_" + ProcessHandle.current().pid();
    try (Connection own = TestServer.get().database().asSuperuser().connect();
        Statement statement = own.createStatement()) {
      statement.execute("SET allow_in_place_tablespaces = on");
      statement.execute("CREATE TABLESPACE " + tablespace + " LOCATION ''");
      odd.run(
          List.of(
              "ALTER INDEX other.on_expression SET TABLESPACE " + tablespace,
              "ALTER MATERIALIZED VIEW other.\"Mat\" SET TABLESPACE " + tablespace));
      CatalogDump before = odd.dump();

      odd.makeAgain(odd.drop(odd.read()));

      assertThat(odd.dump().differencesFrom(before)).isEmpty();
      odd.connection().rollback();
      statement.execute("DROP TABLESPACE " + tablespace);
    }
  }

  private List<String> missing(Aspect aspect) throws SQLException {
    odd.run(List.of("SET LOCAL SESSION AUTHORIZATION odd_plain"));
    List<Worn> wear = report().wear();
    odd.run(List.of("RESET SESSION AUTHORIZATION"));
    return wear.stream().filter(worn -> worn.aspect() == aspect).map(Worn::missing).toList();
  }

  private CatalogObject report() throws SQLException {
    return object("pg_class", "'app.report'::regclass");
  }

  private CatalogObject object(String catalog, String oid) throws SQLException {
    try (Statement statement = odd.connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT %s::oid".formatted(oid))) {
      rows.next();
      Address address = new Address(catalog, rows.getLong(1));
      return new ObjectReader(odd.connection()).read(Set.of(address), Set.of()).getFirst();
    }
  }
}
