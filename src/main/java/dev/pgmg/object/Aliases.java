package dev.pgmg.object;

import dev.pgmg.sql.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Names that a query gives by AS: they mention nothing. */
public final class Aliases {

  private Aliases() {}

  /** A query's tokens without the names that follow AS, except in CAST(... AS type). */
  public static List<Token> without(List<Token> tokens) {
    List<Token> others = new ArrayList<>();
    Deque<Boolean> casts = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        casts.push(i > 0 && tokens.get(i - 1).isWord("cast"));
      } else if (token.is(")") && !casts.isEmpty()) {
        casts.pop();
      }
      boolean inCast = !casts.isEmpty() && casts.peek();
      boolean alias = i > 0 && tokens.get(i - 1).isWord("as") && Names.isName(token) && !inCast;
      if (!alias) {
        others.add(token);
      }
    }
    return others;
  }
}
