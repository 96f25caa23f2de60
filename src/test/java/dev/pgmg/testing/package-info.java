/**
 * What tests need besides pgmg: a server with a fresh database for each test, and eyes of their own
 * for what is in it.
 */
@NullMarked
package dev.pgmg.testing;

import org.jspecify.annotations.NullMarked;
