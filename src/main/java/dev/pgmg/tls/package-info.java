/**
 * TLS as libpq has it: which files it reads, in which formats, and what it verifies. Java's driver
 * wants keys in other formats and verifies in fewer cases; {@link TlsSocketFactory} stands in for
 * its own.
 */
@NullMarked
package dev.pgmg.tls;

import org.jspecify.annotations.NullMarked;
