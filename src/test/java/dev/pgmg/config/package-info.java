/** Settings and connection strings. */
@NullMarked
package dev.pgmg.config;

import org.jspecify.annotations.NullMarked;
