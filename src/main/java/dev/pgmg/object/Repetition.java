package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import java.util.Optional;

/**
 * What to do about a statement that was begun outside a transaction and of which is not known
 * whether it came to its end.
 */
public sealed interface Repetition {

  /** It may run once more: the outcome is the same. */
  record Harmless() implements Repetition {}

  /** Whether the index is there, and valid, tells. */
  record BuildsIndex(QualifiedName index) implements Repetition {}

  /** Whether the index is there tells. */
  record DropsIndex(QualifiedName index) implements Repetition {}

  /** Only a person can find out. */
  record Unknown() implements Repetition {}

  static Repetition of(Statement statement) {
    return switch (TransactionBlock.of(statement)) {
      case TAKES -> new Harmless(); // It ran with its record, or not at all.
      case MAY_TAKE -> new Unknown();
      case REFUSES -> outsideOnly(statement);
    };
  }

  private static Repetition outsideOnly(Statement statement) {
    Optional<Effect> onIndex =
        EffectReader.read(statement).stream()
            .filter(effect -> effect.target().kind() == ObjectKind.INDEX)
            .findFirst();
    return switch (statement.tokens().getFirst().text().toUpperCase(java.util.Locale.ROOT)) {
      case "VACUUM", "REINDEX", "CLUSTER", "DISCARD" -> new Harmless();
      case "ALTER" -> statement.tokens().get(1).isWord("table") ? new Unknown() : new Harmless();
      case "CREATE" ->
          onIndex
              .<Repetition>map(effect -> new BuildsIndex(effect.target().name()))
              .orElse(new Unknown());
      case "DROP" ->
          onIndex
              .<Repetition>map(effect -> new DropsIndex(effect.target().name()))
              .orElse(new Unknown());
      default -> new Unknown();
    };
  }
}
