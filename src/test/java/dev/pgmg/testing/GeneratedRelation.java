package dev.pgmg.testing;

/**
 * A table or view of a generated project. All of them have the columns {@code id bigint}, {@code
 * name text}, {@code amount numeric} and {@code created_at timestamptz}, so that each can be built
 * on any other.
 *
 * @param name as SQL says it, with its schema where that is not public
 * @param level 0 for a table, else one more than that of the deepest it reads
 */
record GeneratedRelation(String name, int level) {

  /** No view is further away from the tables. */
  static final int DEEPEST = 8;

  /** The name without its schema. */
  String shortName() {
    return name.substring(name.indexOf('.') + 1);
  }
}
