/** The private server and the driver. */
@NullMarked
package dev.pgmg.postgres;

import org.jspecify.annotations.NullMarked;
