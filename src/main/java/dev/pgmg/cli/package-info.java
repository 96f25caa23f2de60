/**
 * The command line: options, commands, exit codes and streams. Commands are thin; nothing depends
 * on this package.
 */
@NullMarked
package dev.pgmg.cli;

import org.jspecify.annotations.NullMarked;
