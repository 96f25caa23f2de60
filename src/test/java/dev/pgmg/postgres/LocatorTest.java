package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import dev.pgmg.postgres.Locator.Naming;
import dev.pgmg.postgres.Locator.Place;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of every kind are found by what they are called, and tell that somebody changed them. */
final class LocatorTest {

  private static OddObjects odd;

  @BeforeAll
  static void makeObjects() throws Exception {
    odd = OddObjects.make();
  }

  @AfterAll
  static void dropThem() throws SQLException {
    odd.close();
  }

  @Test
  void each_is_found_by_what_it_is_called() throws SQLException {
    Map<ObjectId, Address> addresses = new LinkedHashMap<>();
    for (CatalogObject object : odd.read()) {
      Family family = object.id().kind().family();
      if (family != Family.OTHER && family != Family.COLUMN) {
        addresses.put(object.id(), object.address());
      }
    }

    locate(List.copyOf(addresses.keySet()))
        .forEach((id, place) -> addresses.remove(id, place.address()));

    assertThat(addresses).as("not found, or not where it stands").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          view.other."V iew" | CREATE OR REPLACE VIEW other."V iew" AS SELECT id, "select", amount FROM other."T able"
          view.other."V iew" | ALTER VIEW other."V iew" SET (security_barrier = false)
          view.other."V iew" | ALTER VIEW other."V iew" RENAME COLUMN amount TO sum
          materialized_view.other."Mat" | ALTER MATERIALIZED VIEW other."Mat" SET (fillfactor = 50)
          materialized_view.other."Mat" | ALTER MATERIALIZED VIEW other."Mat" RENAME COLUMN note TO notes
          index.other."In dex" | ALTER INDEX other."In dex" SET (fillfactor = 50)
          function.plain(integer) | CREATE OR REPLACE FUNCTION public.plain(integer) RETURNS integer LANGUAGE sql AS 'SELECT 2'
          function.plain(integer) | ALTER FUNCTION public.plain(integer) SET work_mem = '9MB'
          aggregate.other.moving(integer) | ALTER AGGREGATE other.moving(integer) OWNER TO odd_middle
          aggregate.other.least_one(integer) | CREATE OR REPLACE AGGREGATE other.least_one(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = <)
          type."Odd.Schema"."Mood's" | ALTER TYPE "Odd.Schema"."Mood's" ADD VALUE 'more'
          type."Odd.Schema"."Mood's" | ALTER TYPE "Odd.Schema"."Mood's" RENAME VALUE '' TO 'nothing'
          type.other.pair | ALTER TYPE other.pair RENAME ATTRIBUTE amount TO sum
          type.other.nothing | ALTER TYPE other.nothing ADD ATTRIBUTE a integer
          domain.other.pairs | ALTER DOMAIN other.pairs SET DEFAULT '{}'
          domain.other.nested | ALTER DOMAIN other.nested ADD CHECK (VALUE < 9)
          domain."Odd.Schema".money_like | ALTER DOMAIN "Odd.Schema".money_like DROP CONSTRAINT a_second
          domain."Odd.Schema".money_like | ALTER DOMAIN "Odd.Schema".money_like DROP NOT NULL
          type.other.plain_range | ALTER TYPE other.plain_multirange RENAME TO many_ranges
          operator.other.===(other.pair, other.pair) | ALTER OPERATOR other.=== (other.pair, other.pair) SET (RESTRICT = NONE)
          operator_class.other.hashing USING hash | ALTER OPERATOR FAMILY other.hashing USING hash ADD FUNCTION 1 (integer, integer) hashint4(integer)
          operator_family.other.hashing USING hash | ALTER OPERATOR FAMILY other.hashing USING hash OWNER TO "User"
          collation.other.german | ALTER COLLATION other.german OWNER TO odd_middle
          conversion.other."Con V" | ALTER CONVERSION other."Con V" OWNER TO odd_middle
          text_search_configuration."Odd.Schema".copied | ALTER TEXT SEARCH CONFIGURATION "Odd.Schema".copied DROP MAPPING FOR int
          text_search_dictionary.other."Dic t" | ALTER TEXT SEARCH DICTIONARY other."Dic t" (ACCEPT = true)
          trigger.other."V iew"."Tri gger" | CREATE OR REPLACE TRIGGER "Tri gger" INSTEAD OF INSERT ON other."V iew" FOR EACH ROW EXECUTE FUNCTION other.touch()
          trigger.other."T able".checked | ALTER TABLE other."T able" DISABLE TRIGGER checked
          rule.other."T able".notified | CREATE OR REPLACE RULE notified AS ON UPDATE TO other."T able" DO NOTHING
          policy.other."T able".everybody | ALTER POLICY everybody ON other."T able" USING (false)
          event_trigger."Ev ent" | ALTER EVENT TRIGGER "Ev ent" DISABLE
          foreign_data_wrapper.bare_wrapper | ALTER FOREIGN DATA WRAPPER bare_wrapper OPTIONS (DROP debug)
          server."Ser ver" | ALTER SERVER "Ser ver" VERSION '2'
          user_mapping.bare_server."User" | ALTER USER MAPPING FOR "User" SERVER bare_server OPTIONS (ADD a 'b')
          publication."Pub lication" | ALTER PUBLICATION "Pub lication" SET (publish = 'update')
          publication."Pub lication" | ALTER PUBLICATION "Pub lication" DROP TABLE ONLY other.parent
          """)
  void a_changed_definition_is_another_version(String object, String change) throws SQLException {
    Map<String, String> before = versions();
    Map<String, String> after = odd.after(change, LocatorTest::versions);

    assertThat(before).containsKey(object);
    assertThat(after.get(object)).isNotEqualTo(before.get(object));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REFRESH MATERIALIZED VIEW \"Odd.Schema\".full_one",
        "ANALYZE other.\"Mat\"",
        "CLUSTER other.\"Mat\"",
        "REINDEX TABLE other.\"Mat\"",
        "COMMENT ON VIEW other.\"V iew\" IS 'x'",
        "GRANT SELECT ON other.\"V iew\" TO PUBLIC",
        "ALTER VIEW other.renamed OWNER TO odd_middle",
        "ALTER TABLE other.\"T able\" ADD COLUMN more integer",
        "CREATE VIEW other.another AS SELECT * FROM other.\"V iew\"",
      })
  void what_leaves_definitions_alone_leaves_versions_alone(String command) throws SQLException {
    Map<String, String> before = versions();
    Map<String, String> after = odd.after(command, LocatorTest::versions);

    assertThat(after).containsAllEntriesOf(before);
  }

  private static Map<String, String> versions() throws SQLException {
    List<ObjectId> ids = odd.read().stream().map(CatalogObject::id).toList();
    Map<String, String> versions = new HashMap<>();
    locate(ids).forEach((id, place) -> versions.put(id.toString(), place.version()));
    return versions;
  }

  private static Map<ObjectId, Place> locate(List<ObjectId> ids) throws SQLException {
    return new Locator(odd.connection()).locate(ids, Naming.DECLARED);
  }
}
