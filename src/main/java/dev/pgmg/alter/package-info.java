/**
 * How an object gets from its recorded definition to its new one by ALTER, where PostgreSQL has a
 * way.
 *
 * <p>{@link Alterations} is the way in; each kind has a small class that reads the two statements
 * into clauses and says what turns the one into the other. A fresh build and an altered object end
 * alike, down to the names of unnamed constraints and the order of options: what ALTER cannot make
 * exactly so is left to a rebuild. Pure: no database, no files.
 */
@NullMarked
package dev.pgmg.alter;

import org.jspecify.annotations.NullMarked;
