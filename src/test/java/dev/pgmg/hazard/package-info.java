/** What is called a hazard is one: every rule is held against what PostgreSQL does. */
@NullMarked
package dev.pgmg.hazard;

import org.jspecify.annotations.NullMarked;
