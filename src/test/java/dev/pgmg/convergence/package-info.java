/**
 * Random projects with random histories of edits, and what has to hold after every edit.
 *
 * <p>{@link dev.pgmg.convergence.Model} is a project as the generator knows it: tables, declared
 * things and what each is made of. A {@link dev.pgmg.convergence.Kind} makes one kind of thing, an
 * {@link dev.pgmg.convergence.Edit} changes the model, {@link dev.pgmg.convergence.HistoryRun}
 * plays a history on a database and judges, {@link dev.pgmg.convergence.Shrinker} makes a failing
 * one small.
 */
@NullMarked
package dev.pgmg.convergence;

import org.jspecify.annotations.NullMarked;
