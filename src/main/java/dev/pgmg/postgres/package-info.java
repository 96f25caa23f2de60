/** The database: the only package that speaks JDBC, and the private server that pgmg can start. */
@NullMarked
package dev.pgmg.postgres;

import org.jspecify.annotations.NullMarked;
