/**
 * What the commands take, as data, and written as a page, as manual pages and as completions for
 * shells. Pure.
 */
@NullMarked
package dev.pgmg.reference;

import org.jspecify.annotations.NullMarked;
