/**
 * What depends on what, to look at: a project, the catalogs and a plan as nodes and edges.
 *
 * <p>{@link dev.pgmg.graph.GraphBuilder} says how it is put together. Pure: equal inputs give equal
 * graphs, in one order.
 */
@NullMarked
package dev.pgmg.graph;

import org.jspecify.annotations.NullMarked;
