/**
 * Takes over a database that has the schema already: proves object by object that what a file would
 * make is what is there, and records it. {@link dev.pgmg.adopt.Adopter} is the way in.
 */
@NullMarked
package dev.pgmg.adopt;

import org.jspecify.annotations.NullMarked;
