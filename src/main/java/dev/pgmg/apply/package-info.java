/**
 * Carries out a plan. It decides nothing: what PostgreSQL refuses goes back to the planner, and the
 * longer plan is carried on with.
 */
@NullMarked
package dev.pgmg.apply;

import org.jspecify.annotations.NullMarked;
