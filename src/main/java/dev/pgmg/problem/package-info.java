/** What is wrong with the user's files, database or environment, and where. */
@NullMarked
package dev.pgmg.problem;

import org.jspecify.annotations.NullMarked;
