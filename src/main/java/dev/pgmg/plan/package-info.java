/**
 * Turns a project and a snapshot into a plan.
 *
 * <p>Four passes, each a type of its own: {@link dev.pgmg.plan.Changes} finds what differs, {@link
 * dev.pgmg.plan.Effects} what the pending migrations touch, {@link dev.pgmg.plan.Rebuilds} adds
 * what must go and come back around both, {@link dev.pgmg.plan.Ordering} finds the one order that
 * works. Nothing here reads a file, a clock or a database: equal inputs give equal plans, byte for
 * byte.
 */
@NullMarked
package dev.pgmg.plan;

import org.jspecify.annotations.NullMarked;
