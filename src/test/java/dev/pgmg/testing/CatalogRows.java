package dev.pgmg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands in the catalogs of a database, to the last byte. */
public final class CatalogRows {

  // Rows with their versions (xmin) and places (ctid): a row written again shows, even unchanged.
  private static final String ALL_ROWS =
      """
      select format('select %L || md5(coalesce(string_agg(t.ctid::text || t.xmin::text || t::text, '','' order by t.ctid), '''')) from %s t',
                    relname || ' ', c.oid::regclass)
      from pg_class c
      where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r'
        and not relisshared and relname not in ('pg_statistic')
      order by relname
      """;

  private CatalogRows() {}

  /** A hash of each catalog that is not shared between databases, with its name. */
  public static List<String> of(TestDatabase database) throws SQLException {
    TestDatabase all = database.asSuperuser();
    List<String> hashes = new ArrayList<>();
    for (String query : all.run(ALL_ROWS)) {
      hashes.addAll(all.run(query));
    }
    assertThat(hashes).hasSizeGreaterThan(30);
    return hashes;
  }
}
