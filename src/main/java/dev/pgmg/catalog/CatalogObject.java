package dev.pgmg.catalog;

import dev.pgmg.object.ObjectId;
import java.util.List;

/**
 * An object as the catalogs show it.
 *
 * @param extension the extension it belongs to, or empty
 * @param description as PostgreSQL's messages call it: pg_describe_object()
 * @param recreate the SQL that makes it again exactly, or empty where pgmg manages it or PostgreSQL
 *     cannot tell
 * @param remove the SQL that drops it, or empty where it never goes alone
 * @param parts the names of what it consists of, in their order: labels of an enum, attributes of a
 *     composite type, constraints of a domain (in the order they were made)
 * @param wear what it wears beyond its definition, in the order it is put on
 */
public record CatalogObject(
    Address address,
    ObjectId id,
    String extension,
    String description,
    String recreate,
    String remove,
    List<String> parts,
    List<Worn> wear) {

  public CatalogObject {
    parts = List.copyOf(parts);
    wear = List.copyOf(wear);
  }

  public CatalogObject wearing(List<Worn> wear) {
    return new CatalogObject(address, id, extension, description, recreate, remove, parts, wear);
  }

  /** The same object as it stands elsewhere. */
  public CatalogObject at(Address elsewhere) {
    return new CatalogObject(elsewhere, id, extension, description, recreate, remove, parts, wear);
  }
}
