package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever PostgreSQL names when it refuses to drop something was known beforehand. */
final class DependenciesTest {

  /** A line of the detail of a refusal, in the words of the catalogs. */
  private static final Pattern IN_THE_WAY =
      Pattern.compile(
          "(?:(?:column|default value for column) .+ of )?(?:composite (?=type))?(.+) depends on .+");

  private OddObjects odd;

  @BeforeEach
  void makeObjects() throws Exception {
    odd = OddObjects.make();
  }

  @AfterEach
  void dropThem() throws SQLException {
    odd.close();
  }

  @Test
  void what_is_in_the_way_of_a_drop_is_known() throws SQLException {
    for (CatalogObject object : odd.read()) {
      Set<String> inTheWay = new LinkedHashSet<>();
      odd.detailOfRefusal(object.remove())
          .lines()
          .map(IN_THE_WAY::matcher)
          .filter(Matcher::matches)
          .forEach(line -> inTheWay.add(elementOf(line.group(1))));

      assertThat(dependents(object.address()))
          .as("what depends on " + object.description())
          .containsAll(inTheWay);
    }
  }

  @Test
  void parts_are_called_by_what_they_are_parts_of() throws SQLException {
    Stream<String> all =
        odd.read().stream().flatMap(object -> unchecked(object.address()).stream());

    assertThat(
            all.filter(
                one ->
                    one.matches(
                        "(rule \"?_RETURN|trigger .* on table other\\..*child|type .*\\[]).*")))
        .isEmpty();
  }

  private static String elementOf(String description) {
    boolean array = description.startsWith("type ") && description.endsWith("[]");
    return array ? description.substring(0, description.length() - 2) : description;
  }

  private Set<String> unchecked(Address address) {
    try {
      return dependents(address);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<String> dependents(Address address) throws SQLException {
    Set<String> described = new LinkedHashSet<>();
    try (PreparedStatement query =
        odd.connection()
            .prepareStatement(
                "SELECT pg_describe_object(d.catalog::regclass, d.oid, 0) FROM ("
                    + SqlResource.read("dependencies")
                    + ") AS d(catalog, oid)")) {
      Addresses.bind(odd.connection(), query, 1, List.of(address));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          described.add(rows.getString(1));
        }
      }
    }
    return described;
  }
}
