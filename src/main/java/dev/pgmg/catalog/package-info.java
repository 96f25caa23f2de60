/**
 * What the database says at one moment, as data: applied migrations, recorded objects, catalog
 * facts.
 */
@NullMarked
package dev.pgmg.catalog;

import org.jspecify.annotations.NullMarked;
