package dev.pgmg.convergence;

/**
 * A column of a table or view, or an attribute of a composite type.
 *
 * @param key what others refer to it by: it outlives a rename in a table, and is the name elsewhere
 */
record Column(String key, String name, Type type) {}
