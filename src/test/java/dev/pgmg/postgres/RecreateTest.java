package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.testing.CatalogDump;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the reader says of an object makes it again as it was: the SQL that creates it, and the SQL
 * for all that it wore.
 */
final class RecreateTest {

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
  void what_is_dropped_comes_back_as_it_was() throws SQLException {
    CatalogDump before = odd.dump();
    List<CatalogObject> objects = odd.read();

    List<CatalogObject> dropped = odd.drop(objects);
    CatalogDump without = odd.dump();
    odd.makeAgain(dropped);

    assertThat(without.lines()).hasSizeLessThan(before.lines().size() / 2);
    assertThat(odd.dump().differencesFrom(before)).isEmpty();
  }

  @Test
  void an_object_made_again_reads_as_before() throws SQLException {
    List<CatalogObject> before = odd.read();

    odd.makeAgain(odd.drop(before));

    assertThat(said(odd.read()).differencesFrom(said(before))).isEmpty();
  }

  @Test
  void each_of_them_can_be_made_again() throws SQLException {
    assertThat(odd.read())
        .filteredOn(object -> object.recreate().isEmpty() || object.remove().isEmpty())
        .extracting(CatalogObject::description)
        .isEmpty();
  }

  private static CatalogDump said(List<CatalogObject> objects) {
    List<String> lines = new ArrayList<>();
    for (CatalogObject object : objects) {
      String name = object.description() + ": ";
      lines.add(name + object.id());
      lines.add(name + object.recreate());
      lines.add(name + object.remove());
      lines.add(name + object.parts());
      object.wear().forEach(worn -> lines.add(name + worn));
    }
    return new CatalogDump(lines);
  }
}
