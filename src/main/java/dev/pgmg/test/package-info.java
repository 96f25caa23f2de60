/**
 * The user's own tests: files of SQL in the code tree, each in a transaction that is rolled back.
 *
 * <p>{@link dev.pgmg.test.TestRun} runs one. What counts as a failure, {@link dev.pgmg.test.Tap}
 * says beside PostgreSQL itself.
 */
@NullMarked
package dev.pgmg.test;

import org.jspecify.annotations.NullMarked;
