/** What is left when something breaks while plans are carried out. */
@NullMarked
package dev.pgmg.faults;

import org.jspecify.annotations.NullMarked;
