package dev.pgmg.object;

import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of the string constants in a statement, and of those inside such a string. */
public final class Literals {

  private Literals() {}

  public static Set<String> in(List<Token> tokens) {
    Set<String> values = new HashSet<>();
    add(tokens, values);
    return values;
  }

  private static void add(List<Token> tokens, Set<String> values) {
    for (Token token : tokens) {
      if (StringLiteral.isOne(token)) {
        String value = StringLiteral.of(token).content();
        values.add(value);
        add(Lexer.tokens(new SourceText("<string>", value)), values);
      }
    }
  }
}
