package dev.pgmg.project;

import dev.pgmg.object.Declaration;
import dev.pgmg.object.StatementReader;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.sql.Directive;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenHash;
import java.util.ArrayList;
import java.util.List;

/** Reads the definitions of one file of the code tree, or one that was recorded. */
public final class DefinitionReader {

  private DefinitionReader() {}

  /** Reads a definition back that was applied once: what {@code pgmg_state} recorded. */
  public static Definition recorded(String key, String sql, String file) {
    Statement statement =
        Splitter.statements(new SourceText("<recorded " + key + ">", sql)).getFirst();
    return definition(statement, file, List.of());
  }

  static void read(
      SourceText source, String file, List<Definition> definitions, List<Problem> problems) {
    for (Statement statement : Splitter.statements(source)) {
      try {
        definitions.add(definition(statement, file, requires(statement)));
        problems.addAll(Allowances.problems(statement));
      } catch (PgmgException e) {
        problems.addAll(e.problems());
      }
    }
  }

  private static Definition definition(Statement statement, String file, List<String> requires) {
    String hash = TokenHash.of(withoutWhatMakesNoDifference(statement.tokens()));
    return switch (StatementReader.read(statement)) {
      case Declaration.Create create ->
          new Definition.OfObject(create.id(), statement, file, hash, requires);
      case Declaration.Dress dress -> new Definition.OfDress(dress, statement, file, hash);
    };
  }

  // CREATE [OR REPLACE] ... [IF NOT EXISTS]: pgmg itself knows whether it creates or replaces.
  private static List<Token> withoutWhatMakesNoDifference(List<Token> tokens) {
    List<Token> others = new ArrayList<>(tokens);
    if (!others.getFirst().isWord("create")) {
      return tokens;
    }
    if (others.size() > 2 && others.get(1).isWord("or") && others.get(2).isWord("replace")) {
      others.subList(1, 3).clear();
    }
    for (int i = 1; i < Math.min(5, others.size() - 2); i++) {
      if (others.get(i).isWord("if")
          && others.get(i + 1).isWord("not")
          && others.get(i + 2).isWord("exists")) {
        others.subList(i, i + 3).clear();
      }
    }
    return others;
  }

  private static List<String> requires(Statement statement) {
    return Directive.in(statement).stream()
        .filter(directive -> directive.word().equals("requires"))
        .flatMap(directive -> directive.arguments().stream())
        .toList();
  }
}
