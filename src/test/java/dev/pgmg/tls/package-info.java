/** Keys in all the formats that OpenSSL writes. */
@NullMarked
package dev.pgmg.tls;

import org.jspecify.annotations.NullMarked;
