package dev.pgmg.hazard;

import dev.pgmg.object.Names;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns a check keeps from being null.
 *
 * <p>PostgreSQL takes a valid CHECK for proof where {@code column IS NOT NULL} follows from it
 * (ConstraintImpliedByRelConstraint); that is so where it stands there, alone or joined by AND. An
 * operator such as {@code >} proves nothing, for a check lets null pass.
 */
final class NotNull {

  private NotNull() {}

  /** By a definition as pg_get_constraintdef() shows it. */
  static List<String> provenBy(String definition) {
    List<Token> tokens = Splitter.statements(new SourceText("", definition)).getFirst().tokens();
    List<Token> expression = new ArrayList<>();
    int depth = 0;
    for (Token token : tokens.subList(1, tokens.size())) {
      depth += token.is("(") ? 1 : 0;
      if (depth > 0) {
        expression.add(token);
      }
      depth -= token.is(")") ? 1 : 0;
      if (depth == 0) {
        break;
      }
    }
    return provenBy(expression);
  }

  static List<String> provenBy(List<Token> expression) {
    List<Token> inner = expression;
    while (isInParentheses(inner)) {
      inner = inner.subList(1, inner.size() - 1);
    }
    if (isNotNull(inner)) {
      return List.of(Names.stored(inner.getFirst()));
    }
    List<String> proven = new ArrayList<>();
    List<List<Token>> parts = partsOf(inner);
    if (parts.size() > 1) {
      parts.forEach(part -> proven.addAll(provenBy(part)));
    }
    return proven;
  }

  private static boolean isNotNull(List<Token> tokens) {
    return tokens.size() == 4
        && Names.isName(tokens.getFirst())
        && tokens.get(1).isWord("is")
        && tokens.get(2).isWord("not")
        && tokens.get(3).isWord("null");
  }

  private static boolean isInParentheses(List<Token> tokens) {
    if (tokens.isEmpty() || !tokens.getFirst().is("(")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i == tokens.size() - 1;
      }
    }
    return false;
  }

  // What OR joins proves nothing; the AND of BETWEEN divides wrongly, into parts that prove
  // nothing.
  private static List<List<Token>> partsOf(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.isWord("or")) {
        return List.of();
      }
      if (depth == 0 && token.isWord("and")) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }
}
