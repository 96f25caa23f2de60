/** Plans, events and problems as text, JSON and SQL: the only place that formats. */
@NullMarked
package dev.pgmg.report;

import org.jspecify.annotations.NullMarked;
