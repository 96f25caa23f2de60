/**
 * The two trees on disk, as data: what the user wants.
 *
 * <p>{@link dev.pgmg.project.ProjectReader} reads every file, collects every problem and throws
 * once.
 */
@NullMarked
package dev.pgmg.project;

import org.jspecify.annotations.NullMarked;
