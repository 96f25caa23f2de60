package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Seeded choices. */
final class Dice {

  // Neighbouring seeds give like first numbers unless they are spread.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed * SPREAD);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Both ends included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> Optional<T> maybe(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(pick(list));
  }

  /** Up to that many of them, in a random order. */
  <T> List<T> some(List<T> list, int most) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
  }

  long seed() {
    return random.nextInt(1_000_000);
  }
}
