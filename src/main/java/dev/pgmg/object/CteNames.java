package dev.pgmg.object;

import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Names that a query gives in WITH, and its uses of them: they mention nothing.
 *
 * <p>Such a name is known behind its own query, to the end of the query that WITH begins; after
 * RECURSIVE everywhere in both (manual, SELECT). So {@code WITH users AS (SELECT * FROM users)}
 * reads a table.
 */
final class CteNames {

  private final List<Token> tokens;
  private final BitSet hidden = new BitSet();

  private CteNames(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The tokens without these names. */
  static List<Token> without(List<Token> tokens) {
    CteNames names = new CteNames(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord("with")) {
        names.with(i + 1);
      }
    }
    List<Token> others = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!names.hidden.get(i)) {
        others.add(tokens.get(i));
      }
    }
    return others;
  }

  /**
   * One query of WITH.
   *
   * @param at where its name is
   * @param end behind its closing parenthesis
   */
  private record Cte(int at, int end) {}

  private void with(int begin) {
    boolean recursive = isWord(begin, "recursive");
    List<Cte> ctes = new ArrayList<>();
    int next = recursive ? begin + 1 : begin;
    Optional<Cte> cte = cte(next);
    while (cte.isPresent()) {
      ctes.add(cte.get());
      next = cte.get().end();
      cte = is(next, ",") ? cte(next + 1) : Optional.empty();
    }
    int end = endOfQuery(next);
    for (Cte one : ctes) {
      hidden.set(one.at());
      hide(Names.stored(tokens.get(one.at())), recursive ? begin : one.end(), end);
    }
  }

  // name [(columns)] AS [[NOT] MATERIALIZED] (query)
  private Optional<Cte> cte(int at) {
    if (at >= tokens.size() || !Names.isName(tokens.get(at))) {
      return Optional.empty();
    }
    int next = is(at + 1, "(") ? behindParentheses(at + 1) : at + 1;
    if (!isWord(next, "as")) {
      return Optional.empty();
    }
    next++;
    next += isWord(next, "not") ? 1 : 0;
    next += isWord(next, "materialized") ? 1 : 0;
    return is(next, "(") ? Optional.of(new Cte(at, behindParentheses(next))) : Optional.empty();
  }

  private void hide(String name, int begin, int end) {
    for (int i = begin; i < end; i++) {
      boolean isUse =
          Names.isName(tokens.get(i))
              && Names.stored(tokens.get(i)).equals(name)
              && !is(i - 1, ".")
              && !is(i + 1, "(");
      if (isUse) {
        hidden.set(i);
      }
    }
  }

  private int behindParentheses(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private int endOfQuery(int begin) {
    int depth = 0;
    for (int i = begin; i < tokens.size(); i++) {
      depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return tokens.size();
  }

  private boolean is(int index, String symbol) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(symbol);
  }

  private boolean isWord(int index, String word) {
    return index < tokens.size() && tokens.get(index).isWord(word);
  }
}
