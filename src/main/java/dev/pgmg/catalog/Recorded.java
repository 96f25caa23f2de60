package dev.pgmg.catalog;

import dev.pgmg.object.ObjectId;
import java.util.Optional;

/**
 * One row of {@code pgmg_state}.
 *
 * @param key the object's identity, or what dress it is
 * @param object which object; empty for dress
 * @param file the file under the code directory it came from
 * @param baseline how it looked then
 */
public record Recorded(
    String key, Optional<ObjectId> object, String hash, String file, Baseline baseline) {}
