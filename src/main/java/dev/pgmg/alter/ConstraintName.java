package dev.pgmg.alter;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The name that PostgreSQL gives to a constraint of a domain that has none: {@code age_check},
 * {@code age_check1}, with the domain's name cut so that the whole has 63 bytes.
 *
 * <p>The server also steps aside for constraints of other objects in the schema, of which nothing
 * is known here.
 */
final class ConstraintName {

  private static final int MAX_BYTES = 63;

  private ConstraintName() {}

  static String chosen(String domain, String label, Set<String> taken) {
    String name = join(domain, label);
    for (int pass = 1; taken.contains(name); pass++) {
      name = join(domain, label + pass);
    }
    return name;
  }

  private static String join(String domain, String label) {
    String shorter = domain;
    while (bytes(shorter) + 1 + bytes(label) > MAX_BYTES) {
      shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
    }
    return shorter + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
