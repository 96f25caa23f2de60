/** The users' tests, on a real database. */
@NullMarked
package dev.pgmg.test;

import org.jspecify.annotations.NullMarked;
