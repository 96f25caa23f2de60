package dev.pgmg.catalog;

/**
 * Where an object stands in the system catalogs: what pg_depend calls classid and objid.
 *
 * @param catalog the catalog's name, such as {@code pg_class}
 */
public record Address(String catalog, long oid) implements Comparable<Address> {

  /** Whether pg_depend knows of it: it does not know the catalogs that extensions bring. */
  public boolean isInSystemCatalog() {
    return !catalog.contains(".");
  }

  @Override
  public int compareTo(Address other) {
    int byCatalog = catalog.compareTo(other.catalog);
    return byCatalog != 0 ? byCatalog : Long.compare(oid, other.oid);
  }
}
