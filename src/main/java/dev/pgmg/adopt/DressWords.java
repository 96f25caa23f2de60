package dev.pgmg.adopt;

import dev.pgmg.object.Names;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Optional;

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
      case FORCED_ROW_SECURITY -> Optional.of(String.valueOf(!says(statement, "no")));
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
    if (says(statement, "using")) {
      return "i" + Names.stored(statement.tokens().getLast());
    }
    return says(statement, "full") ? "f" : says(statement, "nothing") ? "n" : "d";
  }

  private static String state(Statement statement) {
    if (says(statement, "disable")) {
      return "D";
    }
    return says(statement, "always") ? "A" : says(statement, "replica") ? "R" : "O";
  }

  private static boolean says(Statement statement, String word) {
    return statement.tokens().stream().anyMatch(token -> token.isWord(word));
  }
}
