/**
 * SQL text to tokens to statements, and what a statement says of itself.
 *
 * <p>{@link dev.pgmg.sql.Lexer} turns text into lossless tokens, {@link dev.pgmg.sql.Splitter}
 * tokens into statements. There is no parser: PostgreSQL decides what a statement means. Nothing
 * here does I/O.
 */
@NullMarked
package dev.pgmg.sql;

import org.jspecify.annotations.NullMarked;
