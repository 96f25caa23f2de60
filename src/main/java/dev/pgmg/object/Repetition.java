package dev.pgmg.object;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.Optional;

/**
 * What to do about a statement that was begun outside a transaction and of which is not known
 * whether it came to its end.
 */
public sealed interface Repetition {

  /** It may run once more: the outcome is the same. */
  record Harmless() implements Repetition {}

  /** The same, but for indexes that it leaves behind. */
  record Reindexes() implements Repetition {}

  /** Whether the index is there, and valid, tells. */
  record BuildsIndex(QualifiedName index) implements Repetition {}

  /** PostgreSQL chooses the name: which indexes the table has since then tells. */
  record BuildsUnnamedIndex(QualifiedName table) implements Repetition {}

  /** Whether the index is there tells. */
  record DropsIndex(QualifiedName index) implements Repetition {}

  /** Whether it is a partition still, or about to be none, tells. */
  record DetachesPartition(QualifiedName table, QualifiedName partition) implements Repetition {

    /** What brings it to its end once it was begun. */
    public String finalization() {
      return "ALTER TABLE " + table.sql() + " DETACH PARTITION " + partition.sql() + " FINALIZE";
    }
  }

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
    return switch (new TokenCursor(statement).peekWord()) {
      case "REINDEX" -> new Reindexes();
      case "VACUUM", "CLUSTER", "DISCARD" -> new Harmless();
      case "ALTER" ->
          statement.tokens().get(1).isWord("table") ? detach(statement) : new Harmless();
      case "CREATE" ->
          index(statement)
              .<Repetition>map(BuildsIndex::new)
              .or(() -> unnamedIndex(new TokenCursor(statement)))
              .orElse(new Unknown());
      case "DROP" -> index(statement).<Repetition>map(DropsIndex::new).orElse(new Unknown());
      default -> new Unknown();
    };
  }

  private static Optional<QualifiedName> index(Statement statement) {
    return EffectReader.read(statement).stream()
        .filter(effect -> effect.target().kind() == ObjectKind.INDEX)
        .map(effect -> effect.target().name())
        .findFirst();
  }

  private static Optional<Repetition> unnamedIndex(TokenCursor cursor) {
    cursor.accept("create");
    cursor.accept("unique");
    if (!cursor.accept("index", "concurrently", "on")) {
      return Optional.empty();
    }
    cursor.accept("only");
    return cursor.peekIsName()
        ? Optional.of(new BuildsUnnamedIndex(cursor.qualifiedName()))
        : Optional.empty();
  }

  private static Repetition detach(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    cursor.accept("alter", "table");
    cursor.accept("if", "exists");
    cursor.accept("only");
    try {
      QualifiedName table = cursor.qualifiedName();
      cursor.accept("*");
      return cursor.accept("detach", "partition")
          ? new DetachesPartition(table, cursor.qualifiedName())
          : new Unknown();
    } catch (PgmgException cannotBeRead) {
      return new Unknown();
    }
  }
}
