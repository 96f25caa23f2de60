package dev.pgmg.alter;

import dev.pgmg.object.ObjectId;
import java.util.List;

/**
 * An object whose definition changes again and again.
 *
 * @param setup SQL that must run before the object is there
 * @param definitions one after the other
 * @param use SQL that makes something depend on the object, with rows
 */
record Evolution(ObjectId id, String setup, List<String> definitions, String use) {}
