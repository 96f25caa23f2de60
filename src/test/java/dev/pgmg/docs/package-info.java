/** The documents say what is true: their commands are run and their tables compared. */
@NullMarked
package dev.pgmg.docs;

import org.jspecify.annotations.NullMarked;
