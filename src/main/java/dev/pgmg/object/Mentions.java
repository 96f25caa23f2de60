package dev.pgmg.object;

import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that stand in a statement: more than it uses, never less.
 *
 * <p>An alias or a column counts as well, so this may order objects that need no order, and must
 * not be taken for a dependency.
 *
 * <p>Symbols of operators are names as well.
 *
 * @param direct names among the statement's own tokens: PostgreSQL looks at them when it runs it
 * @param inStrings names inside its string literals, such as a function's body: looked at when the
 *     function is called
 */
public record Mentions(NameSet direct, NameSet inStrings) {

  /** Names, with and without a schema. */
  public record NameSet(Set<String> unqualified, Set<QualifiedName> qualified) {

    /** Whether that name, in its schema, may be meant by one of these. */
    public boolean mayMean(QualifiedName name) {
      return unqualified.contains(name.name()) || qualified.contains(name);
    }
  }

  /** What the statement that makes an object mentions, without the name it gives to it. */
  public static Mentions besides(ObjectId made, List<Token> statement) {
    List<Token> others = CteNames.without(Names.without(made.ownName(), statement));
    return in(made.kind().family() == Family.RELATION ? Aliases.without(others) : others);
  }

  public static Mentions in(List<Token> tokens) {
    NameCollector direct = new NameCollector();
    NameCollector inStrings = new NameCollector();
    direct.addAll(tokens);
    addStrings(tokens, inStrings);
    return new Mentions(direct.names(), inStrings.names());
  }

  // Dynamic SQL is a string inside a string.
  private static void addStrings(List<Token> tokens, NameCollector names) {
    for (Token token : tokens) {
      if (StringLiteral.isOne(token)) {
        List<Token> inside = significant(StringLiteral.of(token).content());
        names.addAll(inside);
        addStrings(inside, names);
      }
    }
  }

  /** Whether the statement may use that name, directly or in a body. */
  public boolean anywhere(QualifiedName name) {
    return direct.mayMean(name) || inStrings.mayMean(name);
  }

  private static List<Token> significant(String text) {
    return Lexer.tokens(new SourceText("<string>", text)).stream()
        .filter(token -> !token.kind().isTrivia())
        .toList();
  }

  /** Walks over tokens and takes every dotted chain of names apart. */
  private static final class NameCollector {

    private final Set<String> unqualified = new HashSet<>();
    private final Set<QualifiedName> qualified = new HashSet<>();

    void addAll(List<Token> tokens) {
      String before = "";
      boolean afterDot = false;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (isNameToken(token)) {
          String name = Names.at(tokens, i).orElse("");
          add(afterDot ? before : "", name);
          before = name;
          i += Names.isEscapedBySign(tokens, i) ? 2 : 0;
        } else if (Names.isOperator(token)) {
          add(afterDot ? before : "", Names.operator(token));
        }
        afterDot = token.is(".");
      }
    }

    // A malformed U& escape is PostgreSQL's to refuse; here it is no name.
    private void add(String before, String name) {
      if (!before.isEmpty() && !name.isEmpty()) {
        qualified.add(new QualifiedName(before, name));
      } else if (!name.isEmpty()) {
        unqualified.add(name);
      }
    }

    private static boolean isNameToken(Token token) {
      return switch (token.kind()) {
        case WORD -> !Keywords.isReserved(Names.stored(token));
        case QUOTED_IDENTIFIER, UNICODE_IDENTIFIER -> true;
        default -> false;
      };
    }

    NameSet names() {
      return new NameSet(Set.copyOf(unqualified), Set.copyOf(qualified));
    }
  }
}
