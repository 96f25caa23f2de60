/** What holds while plans are carried out, by commands as a user gives them. */
@NullMarked
package dev.pgmg.apply;

import org.jspecify.annotations.NullMarked;
