@NullMarked
package dev.pgmg.adopt;

import org.jspecify.annotations.NullMarked;
