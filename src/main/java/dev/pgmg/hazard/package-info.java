/**
 * What a plan risks for those who run the database.
 *
 * <p>{@link dev.pgmg.hazard.ActReader} reads from a statement's tokens what it does; a {@link
 * dev.pgmg.hazard.Rule} judges one such act by what the catalogs say of the table ({@link
 * dev.pgmg.hazard.Scene}). All rules stand in {@link dev.pgmg.hazard.Rules}, and in {@code
 * docs/hazards.md}.
 */
@NullMarked
package dev.pgmg.hazard;

import org.jspecify.annotations.NullMarked;
