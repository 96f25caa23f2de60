package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.List;
import java.util.Optional;

/** The other type that CREATE TYPE ... AS RANGE makes: its multirange (manual, CREATE TYPE). */
public final class RangeNames {

  private RangeNames() {}

  /** The bare name of the multirange type; empty where the statement makes no range type. */
  public static Optional<String> multirange(Statement statement, String rangeName) {
    List<Token> tokens = statement.tokens();
    boolean range = tokens.stream().limit(8).anyMatch(token -> token.isWord("range"));
    if (!range || !tokens.get(1).isWord("type")) {
      return Optional.empty();
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord("multirange_type_name")) {
        return lastName(tokens.subList(i + 1, tokens.size()));
      }
    }
    int at = rangeName.lastIndexOf("range");
    return Optional.of(
        at < 0
            ? rangeName + "_multirange"
            : rangeName.substring(0, at) + "multi" + rangeName.substring(at));
  }

  private static Optional<String> lastName(List<Token> tokens) {
    return tokens.stream()
        .takeWhile(token -> !token.is(",") && !token.is(")"))
        .filter(token -> Names.isName(token) && token.kind() != TokenKind.UNICODE_IDENTIFIER)
        .map(Names::stored)
        .reduce((first, second) -> second);
  }
}
