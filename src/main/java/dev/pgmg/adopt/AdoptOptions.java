package dev.pgmg.adopt;

import dev.pgmg.apply.Patience;
import dev.pgmg.apply.Pause;
import java.util.Optional;

/**
 * How to take over a database.
 *
 * @param through the last migration it has had, as a person names it
 * @param patience with locks and slow statements
 * @param pause how it waits before it tries again
 * @param version pgmg's own, to be recorded
 */
public record AdoptOptions(
    Optional<String> through, Patience patience, Pause pause, String version) {}
