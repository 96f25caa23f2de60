/**
 * The code follows the files: what changes in the two trees is applied, save by save.
 *
 * <p>{@link dev.pgmg.watch.Watch} is the loop. That something may have changed, {@link
 * dev.pgmg.watch.FileEvents} tells; what has, the files themselves are asked.
 */
@NullMarked
package dev.pgmg.watch;

import org.jspecify.annotations.NullMarked;
