/** The commands as a user calls them. */
@NullMarked
package dev.pgmg.cli;

import org.jspecify.annotations.NullMarked;
