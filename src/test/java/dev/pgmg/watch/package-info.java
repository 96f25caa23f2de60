/** Watching, with real files and a real database. */
@NullMarked
package dev.pgmg.watch;

import org.jspecify.annotations.NullMarked;
