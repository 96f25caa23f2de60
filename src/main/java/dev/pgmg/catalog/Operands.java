package dev.pgmg.catalog;

import dev.pgmg.object.QualifiedName;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the statements of a plan are about, as they name it: what has to be known of it to tell what
 * they cost.
 *
 * @param relations tables, materialized views and indexes
 * @param schemas of which all tables count
 * @param types of which the columns count that have them
 * @param typeNames types that columns are to have, as format_type() shows them
 * @param functions that are called in defaults, and by SELECT
 */
public record Operands(
    Set<QualifiedName> relations,
    Set<String> schemas,
    Set<QualifiedName> types,
    Set<String> typeNames,
    Set<QualifiedName> functions) {

  public static final Operands NONE =
      new Operands(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Operands {
    relations = Set.copyOf(relations);
    schemas = Set.copyOf(schemas);
    types = Set.copyOf(types);
    typeNames = Set.copyOf(typeNames);
    functions = Set.copyOf(functions);
  }

  /** The same with more types and relations. */
  public Operands and(Set<QualifiedName> moreTypes, Set<QualifiedName> moreRelations) {
    return new Operands(
        union(relations, moreRelations), schemas, union(types, moreTypes), typeNames, functions);
  }

  /** The same with more functions. */
  public Operands calling(Set<QualifiedName> moreFunctions) {
    return new Operands(relations, schemas, types, typeNames, union(functions, moreFunctions));
  }

  private static Set<QualifiedName> union(Set<QualifiedName> some, Set<QualifiedName> more) {
    Set<QualifiedName> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  public boolean isNothing() {
    return relations.isEmpty() && schemas.isEmpty() && types.isEmpty() && functions.isEmpty();
  }
}
