/**
 * What a statement says of itself: the object it declares or dresses, the names it mentions, what
 * it does to a table.
 *
 * <p>All of it is read from tokens. It is right about the statement's own words and claims nothing
 * about their meaning: whether a name exists and what depends on it, PostgreSQL's catalog says.
 */
@NullMarked
package dev.pgmg.object;

import org.jspecify.annotations.NullMarked;
