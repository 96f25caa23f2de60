package dev.pgmg.adopt;

import dev.pgmg.object.Names;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a dressing statement comes to, where its words say so: to run it would lock a table against
 * everybody. The values are those of the query {@code dress-now}.
 */
final class DressWords {

  private static final List<String> NO_NAMES =
      List.of("current_user", "current_role", "session_user");

  private DressWords() {}

  static Optional<String> value(Definition.OfDress dress) {
    Statement statement = dress.statement();
    return switch (dress.dress().aspect()) {
      case OWNER -> owner(statement.tokens().getLast());
      case ROW_SECURITY -> Optional.of(String.valueOf(says(statement, "enable")));
      case FORCED_ROW_SECURITY -> Optional.of(String.valueOf(!says(statement, "no", "force")));
      case REPLICA_IDENTITY -> Optional.of(replicaIdentity(statement));
      case STATE -> Optional.of(state(statement));
      case GRANT, REVOKE, OPTIONS, DEFAULT, STATISTICS, CLUSTER, SECURITY_LABEL -> Optional.empty();
      case MAPPING, MEMBERS, COMMENT -> Optional.empty();
    };
  }

  private static Optional<String> owner(Token role) {
    return NO_NAMES.stream().anyMatch(role::isWord)
        ? Optional.empty()
        : Optional.of(Names.stored(role));
  }

  private static String replicaIdentity(Statement statement) {
    if (says(statement, "identity", "using")) {
      return "i" + Names.stored(statement.tokens().getLast());
    }
    return says(statement, "identity", "full")
        ? "f"
        : says(statement, "identity", "nothing") ? "n" : "d";
  }

  private static String state(Statement statement) {
    if (says(statement, "disable")) {
      return "D";
    }
    return says(statement, "enable", "always")
        ? "A"
        : says(statement, "enable", "replica") ? "R" : "O";
  }

  /** Whether these words stand in it, one after the other. */
  private static boolean says(Statement statement, String... words) {
    List<Token> tokens = statement.tokens();
    return IntStream.rangeClosed(0, tokens.size() - words.length)
        .anyMatch(
            from ->
                IntStream.range(0, words.length)
                    .allMatch(i -> tokens.get(from + i).isWord(words[i])));
  }
}
