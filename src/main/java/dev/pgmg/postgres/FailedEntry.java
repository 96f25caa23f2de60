package dev.pgmg.postgres;

import java.sql.BatchUpdateException;

/**
 * Which entry of a batch it was that failed. The driver reports in a transaction that every entry
 * did; which one really did, only its message says, in whatever language: as its first number,
 * below 1,000 and so without separators.
 */
final class FailedEntry {

  private FailedEntry() {}

  static int of(BatchUpdateException e) {
    String message = String.valueOf(e.getMessage());
    int from = 0;
    while (from < message.length() && !Character.isDigit(message.charAt(from))) {
      from++;
    }
    int index = 0;
    for (int i = from; i < message.length() && Character.isDigit(message.charAt(i)); i++) {
      index = index * 10 + Character.digit(message.charAt(i), 10);
    }
    return index;
  }
}
