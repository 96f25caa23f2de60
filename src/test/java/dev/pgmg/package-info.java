/** What holds for all packages together. */
@NullMarked
package dev.pgmg;

import org.jspecify.annotations.NullMarked;
