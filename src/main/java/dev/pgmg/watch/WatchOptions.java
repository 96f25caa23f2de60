package dev.pgmg.watch;

import dev.pgmg.apply.ApplyOptions;
import java.time.Duration;

/**
 * How to watch.
 *
 * @param debounce how long nothing may happen to the files before they are read
 * @param lockWait how long to wait for another pgmg
 * @param apply how to apply what the files say
 */
public record WatchOptions(Duration debounce, Duration lockWait, ApplyOptions apply) {}
